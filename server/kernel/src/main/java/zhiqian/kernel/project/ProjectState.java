package zhiqian.kernel.project;

/**
 * Where a project stands (项目状态). Planned until it starts, then ongoing, now and then suspended, completed, and settled when
 * every wage is paid.
 */
public enum ProjectState {
    /** 未开工. */
    PLANNED("未开工"),
    /** 在建. */
    ONGOING("在建"),
    /** 停工. */
    SUSPENDED("停工"),
    /** 已完工. */
    COMPLETED("已完工"),
    /** 工资已结清. */
    SETTLED("工资已结清");

    private final String chinese;

    ProjectState(String chinese) {
        this.chinese = chinese;
    }

    /** Chinese name. */
    public String chinese() {
        return chinese;
    }

    /** Whether work has begun: the project then has a day on which it started and a general contractor. */
    public boolean begun() {
        return this != PLANNED;
    }

    /** Whether work is over: the project then has a day of completion. */
    public boolean completed() {
        return this == COMPLETED || this == SETTLED;
    }
}
