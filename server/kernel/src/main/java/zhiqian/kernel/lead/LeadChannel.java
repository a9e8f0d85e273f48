package zhiqian.kernel.lead;

/** The way on which a lead came in (线索来源), R-232. */
public enum LeadChannel {
    /** 阜阳劳动监察码. */
    QR("阜阳劳动监察码"),
    /** 窗口. */
    WINDOW("窗口"),
    /** 电话. */
    PHONE("电话"),
    /** 全国平台. */
    NATIONAL_PLATFORM("全国平台"),
    /** 互联网+督查. */
    INTERNET_SUPERVISION("互联网+督查"),
    /** 12345. */
    HOTLINE_12345("12345"),
    /** 信访. */
    PETITION("信访"),
    /** 舆情. */
    SENTIMENT("舆情"),
    /** 系统生成. */
    SYSTEM("系统生成"),
    /** 移交. */
    HANDOVER("移交");

    private final String chinese;

    LeadChannel(String chinese) {
        this.chinese = chinese;
    }

    /** Chinese name. */
    public String chinese() {
        return chinese;
    }

    /** Whether the channel sets its own limit for finishing, instead of 15 days. */
    public boolean hasOwnLimit() {
        return this == INTERNET_SUPERVISION || this == HOTLINE_12345 || this == PETITION;
    }
}
