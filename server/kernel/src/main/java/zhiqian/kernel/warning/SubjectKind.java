package zhiqian.kernel.warning;

/** What a warning is about (预警对象). */
public enum SubjectKind {
    /** 项目. */
    PROJECT,
    /** 企业. */
    ENTERPRISE
}
