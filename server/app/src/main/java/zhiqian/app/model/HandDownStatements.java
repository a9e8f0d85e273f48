package zhiqian.app.model;

import java.time.Instant;
import java.util.UUID;

/** What a superior and a county tell each other about models (模型下发、收回、回执). */
final class HandDownStatements {
    private HandDownStatements() {}

    /**
     * Down: use this model.
     *
     * @param id         of this act; the answer names it
     * @param version    of the superior's model
     * @param definition under its code below
     * @param locked     whether the county may not switch it off
     */
    record HandedDown(
            UUID id, int version, ModelDefinition definition, String note, boolean locked, Instant at, String by) {}

    /** Down: use it no longer. */
    record TakenBack(UUID id, String code, String reason) {}

    /**
     * Up: how the model stands.
     *
     * @param id           the act that is answered
     * @param note         why it is not used; {@code null} if it is
     * @param versionInUse {@code null} if none is
     */
    record Answered(UUID id, String code, Answer answer, String note, Integer versionInUse) {}

    /** 回执. */
    enum Answer {
        /** 已接收,使用中. */
        IN_USE,
        /** 区县已停用. */
        SWITCHED_OFF,
        /** 未采用: does not fit the county. */
        REFUSED,
        /** 已收回. */
        ENDED
    }
}
