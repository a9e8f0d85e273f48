package zhiqian.kernel.lead;

/**
 * The call back to the complainant (回访情况), sixth element of the feedback, R-270. Checked as part of {@link LeadFeedback}, so
 * that all problems of a feedback are told at once.
 *
 * @param method how, such as 电话
 * @param paid whether the complainant says the wages are paid; null only if the remarks say why it is unknown
 * @param satisfied whether the complainant is satisfied; null only if the remarks say why it is unknown
 * @param remarks remarks; may be null otherwise
 */
public record Callback(String method, Boolean paid, Boolean satisfied, String remarks) {
    void check(ContentCheck check) {
        boolean explained = remarks != null && !remarks.isBlank();
        check.text("callback.method", "回访方式", method, 2)
                .require(paid != null || explained, "callback.paid", "请选择投诉人是否已领到工资,无法确认的请在备注中说明")
                .require(satisfied != null || explained, "callback.satisfied", "请选择投诉人是否满意,无法确认的请在备注中说明")
                .optionalText("callback.remarks", "回访备注", remarks);
    }
}
