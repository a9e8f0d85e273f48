package zhiqian.kernel.project;

/** How often work is measured or labour cost is paid (周期). */
public enum SettlementCycle {
    /** 每周. */
    WEEKLY("每周"),
    /** 每半月. */
    HALF_MONTHLY("每半月"),
    /** 每月. */
    MONTHLY("每月"),
    /** 每季度. */
    QUARTERLY("每季度"),
    /** 按工程节点. */
    MILESTONE("按工程节点");

    private final String chinese;

    SettlementCycle(String chinese) {
        this.chinese = chinese;
    }

    /** Chinese name. */
    public String chinese() {
        return chinese;
    }

    /** Whether it is at most one month, as labour cost has to be paid (条例24). */
    public boolean withinAMonth() {
        return this == WEEKLY || this == HALF_MONTHLY || this == MONTHLY;
    }
}
