package zhiqian.app.project;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import zhiqian.app.input.Term;

/** 工程项目工伤保险 (W08). */
public record InjuryInsurance(
        @NotBlank(message = "请填写参保证明编号") @Size(max = 100, message = "不超过100字") @Term(Term.Kind.TEXT)
                String certificateNo,
        @NotNull(message = "请填写参保起始日期") @Term(Term.Kind.DATE) String validFrom,
        @Term(Term.Kind.DATE) String validTo)
        implements ProjectEntry {
    static final EntryKind<InjuryInsurance> KIND = new EntryKind<>(
            "insurances",
            "工伤保险",
            "附2-一(八)",
            "injury_insurance",
            List.of("certificate_no", "valid_from", "valid_to"),
            Set.of(),
            (i, keys) -> Arrays.asList(i.certificateNo.strip(), Columns.date(i.validFrom), Columns.date(i.validTo)),
            r -> new InjuryInsurance(
                    r.text("certificate_no"), Columns.date(r, "valid_from"), Columns.date(r, "valid_to")));

    @Override
    public void check(FieldErrors errors, ProjectEntry before) {
        errors.inOrder(validFrom, validTo, "validTo", "截止日期不能早于起始日期");
    }
}
