package zhiqian.kernel.warning;

/** Who does a step of a warning (办理主体), requirements 5.7. Which role of which account that is, the application says. */
public enum WarningActor {
    /** 系统. */
    SYSTEM("系统"),
    /** 责任主体: the enterprise's own account. */
    PARTY("责任主体"),
    /** 监管部门 of the warning. */
    DEPARTMENT("监管部门"),
    /** 县治欠办. */
    OFFICE("县治欠办");

    private final String chinese;

    WarningActor(String chinese) {
        this.chinese = chinese;
    }

    /** Chinese name. */
    public String chinese() {
        return chinese;
    }
}
