package zhiqian.kernel.project;

/** What allows a project to start (开工凭证); the term for the wage deposit begins with it. */
public enum PermitKind {
    /** 施工许可证. */
    PERMIT("施工许可证"),
    /** 开工报告批复. */
    START_REPORT("开工报告批复");

    private final String chinese;

    PermitKind(String chinese) {
        this.chinese = chinese;
    }

    /** Chinese name. */
    public String chinese() {
        return chinese;
    }
}
