package zhiqian.app.deadline;

import java.time.Instant;
import java.util.Optional;
import zhiqian.terms.TenantId;

/** What a matter does when its clocks end. */
public interface DueHandler {
    /** Fires some of what is due, in one transaction. @return how many; 0 if nothing is left */
    int fire(TenantId tenant, Instant now);

    /** Sends some of the reminders that are due. @return how many; 0 if none is left */
    int remind(TenantId tenant, Instant now);

    Optional<Instant> next(TenantId tenant);
}
