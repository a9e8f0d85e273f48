package zhiqian.app.provincial;

/** What has been done with a platform's warning (上级预警状态). */
public enum ExternalState {
    /** Its project or enterprise is not here yet. */
    WAITING("等待登记"),
    /** A warning of the county stands for it. */
    LINKED("已进入办理"),
    /** It cannot become one. */
    REFUSED("不能受理"),
    /** The platform has taken it back, for good. */
    WITHDRAWN("上级已撤销");

    private final String chinese;

    ExternalState(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }
}
