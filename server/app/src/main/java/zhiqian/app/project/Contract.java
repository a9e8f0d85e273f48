package zhiqian.app.project;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import zhiqian.app.input.Term;
import zhiqian.kernel.project.SettlementCycle;

/**
 * 施工合同.
 *
 * @param price          yuan
 * @param labourCost     yuan, the part of the price that is wages (人工费用)
 * @param labourCostDay  day of the cycle on which labour cost is due
 * @param labourCostCycle at most a month by law; a longer one is recorded as it stands in the contract
 * @param wageDay        day of the month on which wages are due
 */
public record Contract(
        @NotBlank(message = "请填写合同编号") @Size(max = 100, message = "不超过100字") @Term(Term.Kind.TEXT) String number,
        @NotNull(message = "请填写签订日期") @Term(Term.Kind.DATE) String signedOn,
        @NotNull(message = "请填写合同价款") @Term(Term.Kind.MONEY) String price,
        @Term(Term.Kind.MONEY) String labourCost,
        @Min(value = 1, message = "应为1至31") @Max(value = 31, message = "应为1至31") Integer labourCostDay,
        SettlementCycle labourCostCycle,
        SettlementCycle measuringCycle,
        @Min(value = 1, message = "应为1至31") @Max(value = 31, message = "应为1至31") Integer wageDay)
        implements ProjectEntry {
    static final EntryKind<Contract> KIND = new EntryKind<>(
            "contracts",
            "施工合同",
            "一(三)",
            "construction_contract",
            List.of(
                    "number",
                    "signed_on",
                    "price_fen",
                    "labour_cost_fen",
                    "labour_cost_day",
                    "labour_cost_cycle",
                    "measuring_cycle",
                    "wage_day"),
            Set.of(),
            (c, keys) -> Arrays.asList(
                    c.number.strip(),
                    Columns.date(c.signedOn),
                    Columns.fen(c.price),
                    Columns.fen(c.labourCost),
                    c.labourCostDay,
                    c.labourCostCycle,
                    c.measuringCycle,
                    c.wageDay),
            r -> new Contract(
                    r.text("number"),
                    Columns.date(r, "signed_on"),
                    Columns.yuan(r, "price_fen"),
                    Columns.yuan(r, "labour_cost_fen"),
                    Columns.count(r, "labour_cost_day"),
                    Columns.constant(SettlementCycle.class, r, "labour_cost_cycle"),
                    Columns.constant(SettlementCycle.class, r, "measuring_cycle"),
                    Columns.count(r, "wage_day")));

    @Override
    public void check(FieldErrors errors, ProjectEntry before) {
        errors.require(Columns.fen(price) > 0, "price", "合同价款应大于零");
        errors.require(
                labourCost == null || Columns.fen(labourCost) <= Columns.fen(price), "labourCost", "人工费用不能大于合同价款");
    }
}
