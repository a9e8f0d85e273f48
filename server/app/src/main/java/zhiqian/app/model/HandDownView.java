package zhiqian.app.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import zhiqian.app.tenancy.TenantEntry;

/**
 * How a model stands in one county (下发情况).
 *
 * @param version      handed down; {@code null} if none ever was
 * @param versionInUse that the county judges by; {@code null} if it does not
 * @param note         why it is not used
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record HandDownView(
        String tenant,
        String tenantName,
        String state,
        String stateName,
        Integer version,
        Integer versionInUse,
        boolean locked,
        String note,
        Instant handedAt,
        String handedBy,
        Instant answeredAt,
        Instant takenBackAt,
        String takenBackBy,
        String takeBackReason) {
    /** 下发状态. */
    enum State {
        NONE("未下发"),
        SENT("已下发,待接收"),
        IN_USE("使用中"),
        SWITCHED_OFF("区县已停用"),
        REFUSED("未采用"),
        TAKING_BACK("收回中"),
        TAKEN_BACK("已收回");

        private final String chinese;

        State(String chinese) {
            this.chinese = chinese;
        }
    }

    static HandDownView none(TenantEntry county) {
        return new HandDownView(
                county.code(),
                county.name(),
                State.NONE.name(),
                State.NONE.chinese,
                null,
                null,
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    static HandDownView of(HandDownStore.HandDown row, String countyName) {
        State state = state(row);
        return new HandDownView(
                row.county(),
                countyName,
                state.name(),
                state.chinese,
                row.version(),
                row.versionInUse(),
                row.locked(),
                row.answerNote(),
                row.handedAt(),
                row.handedBy(),
                row.answeredAt(),
                row.takenBackAt(),
                row.takenBackBy(),
                row.takeBackReason());
    }

    private static State state(HandDownStore.HandDown row) {
        if (row.answer() == null) {
            return row.isTakenBack() ? State.TAKING_BACK : State.SENT;
        }
        return switch (row.answer()) {
            case IN_USE -> State.IN_USE;
            case SWITCHED_OFF -> State.SWITCHED_OFF;
            case REFUSED -> State.REFUSED;
            case ENDED -> State.TAKEN_BACK;
        };
    }
}
