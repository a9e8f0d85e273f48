package zhiqian.app.overview;

import java.time.Instant;
import java.util.UUID;

/** A county's lead as its superior sees it: no names, no phones, no facts. Instants are ends: first moment that is late. */
public record CountyHeadline(
        UUID leadId,
        String leadNo,
        String state,
        boolean finished,
        Instant receivedAt,
        int people,
        Long amountFen,
        String industry,
        boolean special,
        Instant signDue,
        Instant signedAt,
        Boolean signedInTime,
        Instant closeDue,
        Instant closedAt,
        Boolean closedInTime,
        boolean overdue,
        boolean returned) {}
