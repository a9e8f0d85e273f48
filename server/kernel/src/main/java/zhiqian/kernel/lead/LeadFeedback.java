package zhiqian.kernel.lead;

/**
 * The feedback on a lead (线索反馈), R-270: six elements, all mandatory; no vague or interim wording; no minimal
 * summaries.
 *
 * @param complainantIdentity 投诉人身份, at least 2 characters
 * @param employmentRelation 用工关系, at least 2 characters
 * @param investigation 调查核实情况, at least 10 characters
 * @param measures 处理措施, at least 10 characters
 * @param result 处理结果, at least 10 characters
 * @param callback 对投诉人回访情况
 */
public record LeadFeedback(
        String complainantIdentity,
        String employmentRelation,
        String investigation,
        String measures,
        String result,
        Callback callback) {
    /** @throws zhiqian.kernel.KernelException INVALID_CONTENT with all problems at once */
    public LeadFeedback {
        ContentCheck check = new ContentCheck()
                .text("complainantIdentity", "投诉人身份", complainantIdentity, 2)
                .text("employmentRelation", "用工关系", employmentRelation, 2)
                .text("investigation", "调查核实情况", investigation, 10)
                .noInterim("investigation", "调查核实情况", investigation)
                .text("measures", "处理措施", measures, 10)
                .noInterim("measures", "处理措施", measures)
                .text("result", "处理结果", result, 10)
                .noInterim("result", "处理结果", result)
                .require(callback != null, "callback", "请填写对投诉人回访情况");
        if (callback != null) {
            callback.check(check);
        }
        check.done();
    }
}
