package zhiqian.app.project;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import zhiqian.app.input.Term;
import zhiqian.kernel.project.AccountSource;

/**
 * 农民工工资专用账户.
 *
 * @param accountNo 8 to 30 digits; shown as {@code ****1234}
 * @param source    who says so: an enterprise's own statement does not clear W02
 * @param filedOn   备案日
 * @param closingNoticedFrom first day of the public notice that it will be closed (R-B54)
 * @param closingNoticedTo   last day of it
 */
public record SpecialAccount(
        @NotBlank(message = "请填写开户银行") @Size(max = 120, message = "不超过120字") @Term(Term.Kind.TEXT) String bank,
        @NotNull(message = "请填写账号") @Pattern(regexp = "[0-9]{8,30}|\\*{4}[0-9]{4}", message = "账号应为8至30位数字")
                String accountNo,
        @NotNull(message = "请填写开户日期") @Term(Term.Kind.DATE) String openedOn,
        @NotNull(message = "请选择信息来源") AccountSource source,
        @Term(Term.Kind.DATE) String filedOn,
        @Term(Term.Kind.DATE) String closingNoticedFrom,
        @Term(Term.Kind.DATE) String closingNoticedTo,
        @Term(Term.Kind.DATE) String closedOn)
        implements ProjectEntry {
    private static final String MASK = "****";
    private static final int NOTICE_DAYS = 30;

    static final EntryKind<SpecialAccount> KIND = new EntryKind<>(
            "special-accounts",
            "工资专用账户",
            "一(三)",
            "special_account",
            List.of(
                    "bank",
                    "account_no",
                    "account_index",
                    "account_last_four",
                    "opened_on",
                    "source",
                    "filed_on",
                    "closing_noticed_from",
                    "closing_noticed_to",
                    "closed_on"),
            Set.of("account_no", "account_index", "account_last_four"),
            (a, keys) -> {
                String number = a.masked() ? null : a.accountNo;
                return Arrays.asList(
                        a.bank.strip(),
                        keys.seal(number),
                        keys.index(number),
                        number == null ? null : number.substring(number.length() - 4),
                        Columns.date(a.openedOn),
                        a.source,
                        Columns.date(a.filedOn),
                        Columns.date(a.closingNoticedFrom),
                        Columns.date(a.closingNoticedTo),
                        Columns.date(a.closedOn));
            },
            r -> new SpecialAccount(
                    r.text("bank"),
                    MASK + r.text("account_last_four"),
                    Columns.date(r, "opened_on"),
                    Columns.constant(AccountSource.class, r, "source"),
                    Columns.date(r, "filed_on"),
                    Columns.date(r, "closing_noticed_from"),
                    Columns.date(r, "closing_noticed_to"),
                    Columns.date(r, "closed_on")));

    private boolean masked() {
        return accountNo.startsWith(MASK);
    }

    @Override
    public void check(FieldErrors errors, ProjectEntry before) {
        boolean known = before instanceof SpecialAccount account && account.accountNo.equals(accountNo);
        errors.require(!masked() || known, "accountNo", "账号应为8至30位数字");
        errors.inOrder(openedOn, filedOn, "filedOn", "备案日期不能早于开户日期");
        errors.inOrder(openedOn, closedOn, "closedOn", "销户日期不能早于开户日期");
        errors.require(
                (closingNoticedFrom == null) == (closingNoticedTo == null), "closingNoticedTo", "销户公示的首日和末日应一并填写");
        if (closingNoticedFrom != null && closingNoticedTo != null) {
            LocalDate enough = Columns.date(closingNoticedFrom).plusDays(NOTICE_DAYS - 1L);
            errors.require(
                    !Columns.date(closingNoticedTo).isBefore(enough), "closingNoticedTo", "公示不少于30日,末日不早于" + enough);
        }
        if (closes(before)) {
            errors.require(
                    closingNoticedTo != null && closingNoticedTo.compareTo(closedOn) < 0,
                    "closingNoticedTo",
                    "销户前应公示满30日");
        }
    }

    /** Whether a person closes it here; what the bank has told, or was so before, stands. */
    boolean closes(ProjectEntry before) {
        return closedOn != null && !(before instanceof SpecialAccount account && account.closedOn != null);
    }

    /** The number stays out of logs. */
    @Override
    public String toString() {
        return "SpecialAccount[" + bank + "]";
    }
}
