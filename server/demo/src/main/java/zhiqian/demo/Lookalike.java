package zhiqian.demo;

/** What looks like a defect and is none (形似缺陷而不应预警): a model that warns of it is wrong. */
enum Lookalike {
    /** 现金缴存的保证金. */
    CASH_DEPOSIT,
    /** 减免决定免缴保证金. */
    EXEMPTED,
    /** 政府投资项目以资金落实证明代替担保. */
    FUNDS_CERTIFICATE,
    /** 连续两日没有考勤数据. */
    TWO_DAYS_WITHOUT_DATA,
    /** 连续四日出勤不足. */
    FOUR_LOW_DAYS,
    /** 劳资专管员三日未出勤. */
    OFFICER_THREE_DAYS,
    /** 六日前有未登记人员出勤,已日清. */
    UNREGISTERED_AND_CLOSED,
    /** 两名工人的工资迟发,已足额. */
    PAID_LATE,
    /** 代发退回后已重发. */
    RETURNED_AND_REPAID,
    /** 代发冲正后已重发. */
    REVERSED_AND_REPAID,
    /** 劳动合同签订率恰为九成. */
    NINE_IN_TEN_CONTRACTS
}
