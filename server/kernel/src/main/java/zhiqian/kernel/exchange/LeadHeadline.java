package zhiqian.kernel.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import zhiqian.kernel.lead.LeadState;
import zhiqian.terms.Industry;
import zhiqian.terms.Money;

/**
 * What the city sees of a county's lead (线索摘要), requirements 5.2: no names, no telephone numbers, no facts.
 *
 * @param leadId the lead in the county
 * @param leadNo its number in the county
 * @param originLeadId the lead in the city if the city passed it down; null otherwise
 * @param state where it stands in the county
 * @param receivedAt when the county received it
 * @param people workers concerned, as reported
 * @param amount wages claimed; null if unknown
 * @param industry class of the project; null if unknown
 * @param special whether it is flagged special
 * @param signDue last day for signing (T18); null if there is none
 * @param signedAt when it was signed; null if it is not
 * @param signedInTime whether it was signed in time; null while it is not signed
 * @param closeDue last day for finishing (T20, T21 or T22); null while the clock has not begun
 * @param closedAt when it was closed; null if it is not
 * @param closedInTime whether it was closed in time; null while it is not closed
 * @param overdue whether an open clock is over
 * @param returned whether the county returned it (退回非本地)
 */
public record LeadHeadline(
        UUID leadId,
        String leadNo,
        UUID originLeadId,
        LeadState state,
        Instant receivedAt,
        int people,
        Money amount,
        Industry industry,
        boolean special,
        LocalDate signDue,
        Instant signedAt,
        Boolean signedInTime,
        LocalDate closeDue,
        Instant closedAt,
        Boolean closedInTime,
        boolean overdue,
        boolean returned) {}
