package zhiqian.app.project;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import zhiqian.app.input.Term;

/**
 * 监理月报 on real-name management: one a month.
 *
 * @param month which it reports on, such as 2025-09
 */
public record SupervisionReport(
        @NotNull(message = "请填写月份") @Term(Term.Kind.MONTH) String month,
        @NotBlank(message = "请填写监理单位") @Size(max = 120, message = "不超过120字") @Term(Term.Kind.TEXT) String firm,
        @NotNull(message = "请填写收到日期") @Term(Term.Kind.DATE) String receivedOn,
        @NotBlank(message = "请填写实名制管理情况") @Size(max = 2000, message = "不超过2000字") @Term(Term.Kind.TEXT) String summary)
        implements ProjectEntry {
    static final EntryKind<SupervisionReport> KIND = new EntryKind<>(
            "supervision-reports",
            "监理月报",
            "一(二)",
            "supervision_report",
            List.of("month", "firm", "received_on", "summary"),
            Set.of(),
            (s, keys) -> Arrays.asList(
                    Columns.month(s.month), s.firm.strip(), Columns.date(s.receivedOn), s.summary.strip()),
            r -> new SupervisionReport(
                    Columns.month(r, "month"), r.text("firm"), Columns.date(r, "received_on"), r.text("summary")));

    @Override
    public void check(FieldErrors errors, ProjectEntry before) {
        errors.inOrder(month, receivedOn, "receivedOn", "收到日期不能早于所报月份");
    }
}
