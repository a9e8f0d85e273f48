package zhiqian.spi;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a warning of a superior platform stands in the county (预警办理情况); made by the host.
 *
 * <p>Since 1.2.
 *
 * @param externalId the platform's number
 * @param sequence rises with every change of the warning; of two reports the higher one counts
 * @param countyNumber the county's own number of the warning, such as {@code Y2025-000123}
 * @param state where it is
 * @param at when it came there
 * @param due last day of the limit that runs now, if one does
 * @param overdue whether a limit has been missed and it is still open
 * @param occurrences how often it has been raised, 1 or more
 * @param ground for {@code CLEARED}: on what ground, in Chinese; empty otherwise
 * @param note one Chinese sentence; never what people wrote, which may name workers
 */
@Experimental(settledBy = "1.3")
public record WarningProgress(
        String externalId,
        long sequence,
        String countyNumber,
        State state,
        Instant at,
        Optional<LocalDate> due,
        boolean overdue,
        int occurrences,
        String ground,
        String note) {
    /** Where a warning is (预警状态); the host may know more of them in a later minor version. */
    public enum State {
        /** 已生成 */
        RAISED,
        /** 已推送 to the responsible party and the supervising department */
        PUSHED,
        /** 企业处置 */
        ENT_HANDLING,
        /** 待核验: evidence is handed in */
        REVIEW,
        /** 企业逾期 */
        OVERDUE,
        /** 监管部门介入 */
        DEPT_ACTION,
        /** 已发函 to the supervising department */
        LETTERED,
        /** 督办函逾期 */
        LETTER_OVERDUE,
        /** 已约谈 */
        INTERVIEWED,
        /** 已提请联席会议 */
        MEETING_REQUESTED,
        /** 已召开联席会议 */
        MEETING_HELD,
        /** 停工暂停 */
        PAUSED,
        /** 已消除 */
        CLEARED,
        /** 误报撤销, by two persons */
        FALSE_ALARM,
        /** 豁免, by two persons */
        EXEMPT
    }

    /** @throws IllegalArgumentException if a text is blank or too long, or a number is out of range */
    public WarningProgress {
        ReceivedWarning.requireId(externalId);
        Texts.require("countyNumber", countyNumber, 60);
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(due, "due");
        Texts.upTo("ground", ground, 120);
        Texts.require("note", note, 500);
        if (sequence < 0 || occurrences < 1) {
            throw new IllegalArgumentException("warning progress: sequence or occurrences out of range");
        }
    }
}
