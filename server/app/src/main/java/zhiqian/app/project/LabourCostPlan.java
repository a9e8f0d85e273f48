package zhiqian.app.project;

import jakarta.validation.constraints.NotNull;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import zhiqian.app.input.Term;

/**
 * 人工费拨付计划: what the owner pays into the special account on an agreed day.
 *
 * @param agreedOn as agreed, before it moves off a day off
 */
public record LabourCostPlan(
        @NotNull(message = "请填写约定拨付日") @Term(Term.Kind.DATE) String agreedOn,
        @NotNull(message = "请填写约定金额") @Term(Term.Kind.MONEY) String amount)
        implements ProjectEntry {
    static final EntryKind<LabourCostPlan> KIND = new EntryKind<>(
            "labour-cost-plans",
            "人工费拨付计划",
            "一(三)",
            "labour_cost_plan",
            List.of("agreed_on", "amount_fen"),
            Set.of(),
            (p, keys) -> Arrays.asList(Columns.date(p.agreedOn), Columns.fen(p.amount)),
            r -> new LabourCostPlan(Columns.date(r, "agreed_on"), Columns.yuan(r, "amount_fen")));

    @Override
    public void check(FieldErrors errors, ProjectEntry before) {
        errors.require(!Long.valueOf(0).equals(Columns.fen(amount)), "amount", "金额应大于零");
    }
}
