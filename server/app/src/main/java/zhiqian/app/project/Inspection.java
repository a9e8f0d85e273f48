package zhiqian.app.project;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import zhiqian.app.input.Term;

/**
 * 实地检查记录 (R-093, D26): the industry department on the site, within 30 days of the first workers' entry.
 *
 * @param inspectors         who was there
 * @param illegalContracting whether 违法发包、转包、违法分包、挂靠 was found
 * @param rectifyBy          last day of rectification; absent if nothing is to be rectified
 */
public record Inspection(
        @NotNull(message = "请填写检查日期") @Term(Term.Kind.DATE) String inspectedOn,
        @NotNull(message = "请填写检查人") @Size(min = 1, max = 10, message = "应为1至10人")
                List<@NotBlank(message = "检查人不能为空") @Size(max = 40, message = "不超过40字") @Term(Term.Kind.TEXT) String>
                        inspectors,
        @NotNull(message = "请注明是否发现违法发包、转包、违法分包、挂靠") Boolean illegalContracting,
        @NotBlank(message = "请填写检查情况") @Size(max = 2000, message = "不超过2000字") @Term(Term.Kind.TEXT) String findings,
        @Term(Term.Kind.DATE) String rectifyBy,
        @Term(Term.Kind.DATE) String rectifiedOn)
        implements ProjectEntry {
    static final EntryKind<Inspection> KIND = new EntryKind<>(
            "inspections",
            "实地检查",
            "二(二)",
            "inspection",
            List.of("inspected_on", "inspectors", "illegal_contracting", "findings", "rectify_by", "rectified_on"),
            Set.of(),
            (i, keys) -> Arrays.asList(
                    Columns.date(i.inspectedOn),
                    i.inspectors.stream().map(String::strip).toArray(String[]::new),
                    i.illegalContracting,
                    i.findings.strip(),
                    Columns.date(i.rectifyBy),
                    Columns.date(i.rectifiedOn)),
            r -> new Inspection(
                    Columns.date(r, "inspected_on"),
                    r.texts("inspectors"),
                    r.flag("illegal_contracting"),
                    r.text("findings"),
                    Columns.date(r, "rectify_by"),
                    Columns.date(r, "rectified_on")));

    @Override
    public void check(FieldErrors errors, ProjectEntry before) {
        errors.inOrder(inspectedOn, rectifyBy, "rectifyBy", "整改期限不能早于检查日期");
        errors.inOrder(inspectedOn, rectifiedOn, "rectifiedOn", "整改完成日期不能早于检查日期");
    }
}
