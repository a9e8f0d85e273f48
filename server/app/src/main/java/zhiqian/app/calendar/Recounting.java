package zhiqian.app.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import zhiqian.app.platform.Background;
import zhiqian.app.platform.Started;
import zhiqian.kernel.calendar.WorkingCalendar;
import zhiqian.terms.TenantId;

/**
 * After a new calendar was approved, counts the open clocks of every tenant anew. What is still to do stands in the
 * registry, so that a crash or a failing tenant loses nothing; each tenant is done in transactions of its own.
 */
@ApplicationScoped
public class Recounting {
    private static final System.Logger LOGGER = System.getLogger(Recounting.class.getName());
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(30);

    /** Matters that keep clocks. */
    public interface Recounted {
        /** @return clocks whose due time moved */
        int recount(TenantId tenant, WorkingCalendar calendar);
    }

    @Inject
    private EditionService editions;

    @Inject
    private Calendars calendars;

    @Inject
    private Instance<Recounted> matters;

    @Inject
    private Background background;

    void begin(@Observes Started started) {
        if (started.phase() == Started.Phase.WORK) {
            background.repeat("calendar-recount", LOOK_AGAIN, this::resume);
        }
    }

    void begin(String edition) {
        background.soon("calendar-recount", () -> recountAll(edition));
    }

    private void resume() {
        editions.all().stream()
                .filter(e -> e.state().equals("APPROVED"))
                .map(Edition::id)
                .forEach(this::recountAll);
    }

    private synchronized void recountAll(String edition) {
        for (String code : editions.pendingRecounts(edition)) {
            TenantId tenant = new TenantId(code);
            try {
                editions.recounted(edition, code, recount(tenant, edition), null);
            } catch (RuntimeException e) {
                LOGGER.log(System.Logger.Level.ERROR, "tenant " + code + " keeps old dates for now", e);
                editions.recounted(edition, code, null, String.valueOf(e.getMessage()));
            }
        }
    }

    private int recount(TenantId tenant, String edition) {
        WorkingCalendar calendar = calendars.of(tenant);
        if (!calendar.version().id().equals(edition)) {
            return 0; // this tenant uses another provider
        }
        int changed = 0;
        for (Recounted matter : matters) {
            changed += matter.recount(tenant, calendar);
        }
        return changed;
    }
}
