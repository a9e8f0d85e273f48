package zhiqian.kernel.warning;

/** The state of a warning (预警状态), requirements 5.7. */
public enum WarningState {
    /** 已生成. */
    RAISED("已生成"),
    /** 已推送 to the responsible party and the supervising department. */
    PUSHED("已推送"),
    /** 企业处置: the responsible party acts. */
    ENT_HANDLING("企业处置"),
    /** 待核验: evidence is handed in. */
    REVIEW("待核验"),
    /** 企业逾期: the enterprise's limit is over. */
    OVERDUE("企业逾期"),
    /** 监管部门介入: an order to correct, or a reason why not. */
    DEPT_ACTION("监管部门介入"),
    /** 已发函 to the supervising department. */
    LETTERED("已发函"),
    /** 督办函逾期: the letter's 3 working days are over. */
    LETTER_OVERDUE("督办函逾期"),
    /** 已约谈. */
    INTERVIEWED("已约谈"),
    /** 已提请联席会议. */
    MEETING_REQUESTED("已提请联席会议"),
    /** 已召开联席会议; the warning stays open until it is cleared. */
    MEETING_HELD("已召开联席会议"),
    /** 停工暂停: nothing runs while the site stands still. */
    PAUSED("停工暂停"),
    /** 已消除. */
    CLEARED("已消除"),
    /** 误报撤销. */
    FALSE_ALARM("误报撤销"),
    /** 豁免. */
    EXEMPT("豁免");

    private final String chinese;

    WarningState(String chinese) {
        this.chinese = chinese;
    }

    /** Chinese name. */
    public String chinese() {
        return chinese;
    }

    /** Whether it is still to be cleared; a paused warning is. */
    public boolean isOpen() {
        return compareTo(CLEARED) < 0;
    }
}
