package zhiqian.app.lead;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import zhiqian.app.deadline.ClockView;

/** A lead as the API shows it. */
public record LeadView(
        @JsonUnwrapped Headline headline,
        ComplainantView complainant,
        int representedPeople,
        String periodFrom,
        String periodTo,
        String facts,
        List<String> triggers,
        List<String> specialReasons,
        String specialLeader,
        JsonNode findings,
        JsonNode feedback,
        JsonNode reviews,
        List<ClockView> clocks,
        List<String> openActions,
        List<ActionView> actions) {

    /** What a list shows of it. */
    public record Headline(
            UUID id,
            String leadNo,
            int version,
            String tenant,
            String state,
            String stateName,
            boolean finished,
            String channel,
            String channelName,
            String kind,
            String kindName,
            boolean anonymous,
            String externalNo,
            Instant externalDueAt,
            String employer,
            String employerCreditCode,
            String project,
            String industry,
            String industryName,
            String area,
            int people,
            String amount,
            Instant submittedAt,
            Instant receivedAt,
            LocalDate registeredOn,
            Instant createdAt,
            String receipt,
            boolean festival,
            String festivalName,
            boolean special,
            Origin origin,
            Target target,
            String department,
            String departmentName,
            String handler,
            Instant signedAt,
            Boolean signedInTime,
            Instant closedAt,
            Boolean closedInTime,
            boolean signOverdue,
            boolean overdue,
            NextDue nextDue) {}

    public record Origin(String tenant, String tenantName, String leadNo) {}

    public record Target(String tenant, String tenantName) {}

    public record NextDue(String rule, String name, LocalDate due, Instant dueAt, String level, String remaining) {}

    /** Masked, unless a purpose was recorded. */
    public record ComplainantView(String name, String phone, String idNo) {}

    /** @param reason why it is not enabled */
    public record ActionView(String action, String name, boolean enabled, String reason) {}
}
