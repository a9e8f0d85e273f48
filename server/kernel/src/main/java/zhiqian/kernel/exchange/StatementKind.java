package zhiqian.kernel.exchange;

/** The kind of a statement between tenants (交换报文类别). */
public enum StatementKind {
    /** Down: a lead is passed on (转办), R-240. */
    LEAD_TRANSFERRED("线索转办"),
    /** Down: a piece of a file that belongs to a lead passed on (附件). */
    LEAD_ATTACHMENT("线索附件"),
    /** Up: a lead is returned as not of this place (退回). */
    LEAD_RETURNED("线索退回"),
    /** Up: where a lead stands ({@link LeadHeadline}). */
    LEAD_HEADLINE("线索进展"),
    /** Down: a lead is to be hurried (催办). */
    LEAD_REMINDED("线索催办"),
    /** Up: a special lead was un-flagged by a leader (撤销特殊标记), notified to the municipal office. */
    LEAD_UNFLAGGED("撤销特殊标记"),
    /** Up: where a warning stands (预警标题), R-290. */
    WARNING_HEADLINE("预警进展"),
    /** Down: a warning model is to be used below (模型下发), R-180. */
    MODEL_HANDED_DOWN("模型下发"),
    /** Down: a model handed down is no longer to be used (模型收回). */
    MODEL_TAKEN_BACK("模型收回"),
    /** Up: what became of a model handed down (下发回执). */
    MODEL_ANSWERED("模型下发回执"),
    /** Up: figures of the tenant (统计数据). */
    FIGURES("统计数据");

    private final String chinese;

    StatementKind(String chinese) {
        this.chinese = chinese;
    }

    /** Chinese name. */
    public String chinese() {
        return chinese;
    }
}
