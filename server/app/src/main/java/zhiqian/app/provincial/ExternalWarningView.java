package zhiqian.app.provincial;

import java.time.Instant;
import java.util.UUID;

/**
 * A superior platform's warning as it is shown.
 *
 * @param reason  why it waits or is refused, or why the platform took it back; {@code null} if there is nothing to say
 * @param type    {@code null} as long as only its withdrawal has come, or if it could not be read; so are the texts
 * @param warning the county's warning that stands for it; {@code null} if there is none
 */
public record ExternalWarningView(
        String source,
        String sourceName,
        String number,
        ExternalState state,
        String stateName,
        String reason,
        String type,
        String name,
        String level,
        String project,
        String enterprise,
        String period,
        String explanation,
        String basis,
        Instant toldAt,
        Instant receivedAt,
        Instant withdrawnAt,
        Linked warning,
        Report report) {
    public record Linked(UUID id, String warningNo, String state, String stateName, boolean open) {}

    /**
     * What has gone back.
     *
     * @param state     that the platform was last told; {@code null} if it never was
     * @param at        when it answered
     * @param refusal   why it did not take it; {@code null} if it did
     * @param isWaiting whether something is to be told, and {@code failure} why it has not been, if that was tried
     */
    public record Report(
            String state, String stateName, Instant at, String refusal, boolean isWaiting, String failure) {}
}
