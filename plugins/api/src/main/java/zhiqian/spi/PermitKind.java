package zhiqian.spi;

/**
 * The document that allows a project to begin (开工依据), from which several periods run (附1-一(五), 一(六)). The host never
 * switches on this enum without a default branch, so a later minor version may add constants.
 */
public enum PermitKind {
    /** 施工许可证 */
    CONSTRUCTION_PERMIT("施工许可证"),
    /** 开工报告批复 */
    START_REPORT("开工报告"),
    /** One of the two, as the case may be (施工许可证或开工报告). */
    EITHER("施工许可证或开工报告");

    private final String chinese;

    PermitKind(String chinese) {
        this.chinese = chinese;
    }

    /** Chinese name. */
    public String chinese() {
        return chinese;
    }
}
