package zhiqian.app.project;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import zhiqian.app.input.Term;
import zhiqian.kernel.project.PermitKind;

/** 施工许可证或开工报告批复; a project may have several. */
public record Permit(
        @NotNull(message = "请选择种类") PermitKind kind,
        @NotBlank(message = "请填写编号") @Size(max = 100, message = "不超过100字") @Term(Term.Kind.TEXT) String number,
        @NotNull(message = "请填写取得日期") @Term(Term.Kind.DATE) String issuedOn)
        implements ProjectEntry {
    static final EntryKind<Permit> KIND = new EntryKind<>(
            "permits",
            "施工许可或开工报告",
            "一(五)",
            "project_permit",
            List.of("kind", "number", "issued_on"),
            Set.of(),
            (p, keys) -> Arrays.asList(p.kind, p.number.strip(), Columns.date(p.issuedOn)),
            r -> new Permit(
                    Columns.constant(PermitKind.class, r, "kind"), r.text("number"), Columns.date(r, "issued_on")));

    @Override
    public void check(FieldErrors errors, ProjectEntry before) {
        // each field tells all there is to tell
    }
}
