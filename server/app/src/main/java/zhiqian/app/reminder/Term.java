package zhiqian.app.reminder;

/** What is told before it is due (到期事项). */
enum Term {
    /** 工资保证金保函(保险)到期: one month before (R-B37). */
    DEPOSIT_EXPIRES("工资保证金即将到期"),
    /** 工程款支付担保到期: one month before, as with the deposit. */
    GUARANTEE_EXPIRES("工程款支付担保即将到期"),
    /** 实地检查: five days before the 30 days from the first entry end (R-093, T09). */
    INSPECTION("实地检查即将到期"),
    /** 保证金返还审核: one working day before the five working days from the application end (R-B41). */
    REFUND_REVIEW("保证金返还审核即将到期"),
    /** 主动退还: nobody has asked for it back although nothing stands against it. */
    REFUND_DUE("工资保证金应主动退还"),
    /** 总包未报告: three working days after the bank's notice of a missed allocation nobody has reported it. */
    REPORT_MISSING("总包未报告人工费用未拨付");

    private final String chinese;

    Term(String chinese) {
        this.chinese = chinese;
    }

    String chinese() {
        return chinese;
    }
}
