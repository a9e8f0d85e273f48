package zhiqian.kernel.lead;

import zhiqian.terms.Money;

/**
 * What the verification found (核实结果), R-242: the four findings 属实与否, 人数, 金额, 拖欠主体 are mandatory, and the outcome must be
 * one that ends the matter.
 *
 * @param substantiated whether the lead is true (属实与否)
 * @param people workers concerned (人数), 0 to 100,000; at least 1 if substantiated
 * @param amount wages owed as found (金额); above 0 if substantiated
 * @param debtor who owes them (拖欠主体)
 * @param outcome what came of it (处理结果)
 * @param relation employment relation (用工关系); may be null
 * @param measures what was done (处理措施); may be null
 */
public record Findings(
        Boolean substantiated,
        Integer people,
        Money amount,
        String debtor,
        OutcomeCode outcome,
        String relation,
        String measures) {
    /** @throws zhiqian.kernel.KernelException INVALID_CONTENT with all problems at once */
    public Findings {
        boolean isTrue = Boolean.TRUE.equals(substantiated);
        ContentCheck check = new ContentCheck()
                .require(substantiated != null, "substantiated", "请选择是否属实")
                .require(people != null && people >= 0 && people <= 100_000, "people", "请填写核实人数(0至100000)")
                .require(!isTrue || people == null || people > 0, "people", "属实的,核实人数至少为1")
                .require(amount != null, "amount", "请填写核实金额")
                .require(!isTrue || amount == null || amount.fen() > 0, "amount", "属实的,核实金额应大于0")
                .text("debtor", "拖欠主体", debtor, 1)
                .require(outcome != null, "outcome", "请选择处理结果");
        if (outcome != null) {
            boolean denies = outcome == OutcomeCode.UNTRUE || outcome == OutcomeCode.MALICIOUS;
            String name = "“" + outcome.chinese() + "”";
            check.require(!outcome.interim(), "outcome", name + "为阶段性结果,不能作为处理结果")
                    .require(outcome.interim() || outcome.resolves(), "outcome", name + "暂不能作为线索的处理结果")
                    .require(!(isTrue && denies), "outcome", "处理结果" + name + "与核实属实不一致");
        }
        check.optionalText("relation", "用工关系", relation)
                .optionalText("measures", "处理措施", measures)
                .done();
    }
}
