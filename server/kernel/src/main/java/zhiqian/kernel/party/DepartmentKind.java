package zhiqian.kernel.party;

/** The kind of department that supervises (监管部门), requirements 1.5. Which body it is, the tenant's configuration says. */
public enum DepartmentKind {
    /** 属地人力资源社会保障部门. */
    HR("属地人力资源社会保障部门"),
    /** 行业主管部门 of the project's industry: 城乡建设、交通运输、水利 …. */
    INDUSTRY("行业主管部门");

    private final String chinese;

    DepartmentKind(String chinese) {
        this.chinese = chinese;
    }

    /** Chinese name. */
    public String chinese() {
        return chinese;
    }

    /**
     * Whether the county government chairs the department's interview (约谈), not the arrears office: the office sits in HR and
     * cannot interview itself.
     */
    public boolean isInterviewedByGovernment() {
        return this == HR;
    }
}
