package zhiqian.app.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import zhiqian.app.clock.BusinessClock;
import zhiqian.app.platform.Background;
import zhiqian.app.platform.Json;
import zhiqian.app.platform.Started;
import zhiqian.app.tenancy.TenantDirectory;
import zhiqian.app.tenancy.TenantRound;
import zhiqian.terms.TenantId;

/**
 * Every hour from when offices open, tenant by tenant (到期提醒的发出). What has been told stands in the database; this only saves asking
 * again within the hour.
 */
@ApplicationScoped
public class Reminders {
    private static final Duration SWEEP = Duration.ofSeconds(5);
    private static final int SWEPT_AT_A_TIME = 50;
    private static final LocalTime OPEN = LocalTime.of(8, 0);

    @Inject
    private Background background;

    @Inject
    private TenantDirectory directory;

    @Inject
    private ReminderService service;

    @Inject
    private BusinessClock clock;

    private final Map<TenantId, LocalDateTime> told = new ConcurrentHashMap<>();

    void begin(@Observes Started started) {
        if (started.phase() == Started.Phase.WORK) {
            TenantRound round = new TenantRound(directory, SWEPT_AT_A_TIME);
            background.repeat("ledger-reminders", SWEEP, () -> tell(round.next()));
        }
    }

    private void tell(List<TenantId> tenants) {
        LocalDateTime hour = LocalDateTime.ofInstant(clock.now(), Json.ZONE).truncatedTo(ChronoUnit.HOURS);
        if (hour.toLocalTime().isBefore(OPEN)) {
            return;
        }
        for (TenantId tenant : tenants) {
            if (!hour.equals(told.put(tenant, hour))) {
                background.each(
                        "reminder of " + tenant,
                        List.of(Term.values()),
                        term -> service.tell(tenant, term, hour.toLocalDate()));
            }
        }
    }
}
