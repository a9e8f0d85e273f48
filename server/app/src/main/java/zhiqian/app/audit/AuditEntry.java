package zhiqian.app.audit;

import java.time.Instant;

/** One line of the trail. */
public record AuditEntry(
        long id, Instant at, String actor, String action, String object, String purpose, String detail) {}
