package zhiqian.kernel.lead;

/** What makes a lead special whatever its size (特殊情形), R-253. */
public enum LeadTrigger {
    /** 领导批示. */
    LEADER_INSTRUCTION("领导批示"),
    /** 上级督办. */
    SUPERIOR_SUPERVISION("上级督办"),
    /** 媒体曝光. */
    MEDIA_EXPOSURE("媒体曝光"),
    /** 群体性突发事件. */
    MASS_INCIDENT("群体性突发事件");

    private final String chinese;

    LeadTrigger(String chinese) {
        this.chinese = chinese;
    }

    /** Chinese name. */
    public String chinese() {
        return chinese;
    }
}
