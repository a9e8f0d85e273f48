package zhiqian.app.provincial;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import zhiqian.app.platform.Background;
import zhiqian.app.platform.Started;
import zhiqian.app.tenancy.TenantDirectory;
import zhiqian.terms.TenantId;

/**
 * Asks every source that a tenant has switched on and tells it what has become of its warnings, every few minutes and when a person
 * wishes. A source that fails is shown with its reason and asked again; it keeps no other waiting.
 */
@ApplicationScoped
public class ProvincialPoll {
    private static final System.Logger LOGGER = System.getLogger(ProvincialPoll.class.getName());
    private static final int PAGES_IN_A_TURN = 20;

    @Inject
    private Background background;

    @Inject
    private TenantDirectory directory;

    @Inject
    private ProvincialFeed feed;

    @Inject
    private ProvincialIntakeService intake;

    @Inject
    private ProvincialReportService reports;

    @Inject
    @ConfigProperty(name = "ZHIQIAN_PROVINCIAL_POLL_SECONDS")
    private Optional<Integer> seconds;

    /** Tenants that are being polled here. */
    private final Set<TenantId> busy = ConcurrentHashMap.newKeySet();

    /**
     * @param failure       {@code null} if it was read to its end, or as far as one turn goes
     * @param reported      results that the platform took or refused
     * @param reportFailure {@code null} if all were answered
     */
    public record Fetched(String source, Intake warnings, String failure, int reported, String reportFailure) {}

    void begin(@Observes Started started) {
        if (started.phase() == Started.Phase.WORK) {
            background.repeat("provincial-poll", Duration.ofSeconds(Math.max(1, seconds.orElse(120))), this::round);
        }
    }

    /** Whoever has no source costs nothing. */
    private void round() {
        List<TenantId> connected = directory.active().stream()
                .filter(tenant -> !feed.enabled(tenant).isEmpty())
                .toList();
        background.each("provincial-poll", connected, tenant -> poll(tenant, false));
    }

    /**
     * @param now also tells a source that is left alone after failures
     * @return empty if it is being done already
     */
    public Optional<List<Fetched>> poll(TenantId tenant, boolean now) {
        if (!busy.add(tenant)) {
            return Optional.empty();
        }
        try {
            List<Fetched> fetched = new ArrayList<>();
            for (ProvincialFeed.Source source : feed.enabled(tenant)) {
                fetched.add(turn(tenant, source, now));
            }
            return Optional.of(fetched);
        } finally {
            busy.remove(tenant);
        }
    }

    private Fetched turn(TenantId tenant, ProvincialFeed.Source source, boolean now) {
        Intake all = Intake.NOTHING;
        String failure = null;
        try {
            for (int page = 0; page < PAGES_IN_A_TURN; page++) {
                String cursor = intake.begin(tenant, source);
                ProvincialFeed.Batch batch = feed.fetch(tenant, source.id(), cursor, ProvincialIntakeService.BATCH);
                all = all.plus(takeIn(tenant, source, cursor, batch));
                if (!batch.more()) {
                    break;
                }
            }
        } catch (SourceFailed e) {
            failure = e.getMessage();
            intake.failed(tenant, source.id(), failure);
            LOGGER.log(System.Logger.Level.WARNING, tenant.code() + ": " + source.id() + " gave nothing: " + failure);
        }
        all = all.plus(retry(tenant, source));
        return report(tenant, source, now, new Fetched(source.id(), all, failure, 0, null));
    }

    /** Once more if it fails: an evaluation may have raised the very same warning at this moment, and then it is there. */
    private Intake takeIn(TenantId tenant, ProvincialFeed.Source source, String cursor, ProvincialFeed.Batch batch) {
        try {
            return intake.page(tenant, source, cursor, batch);
        } catch (RuntimeException met) {
            LOGGER.log(
                    System.Logger.Level.INFO, tenant.code() + ": a page of " + source.id() + " is taken in again", met);
            return intake.page(tenant, source, cursor, batch);
        }
    }

    private Intake retry(TenantId tenant, ProvincialFeed.Source source) {
        Intake all = Intake.NOTHING;
        for (int turn = 0; turn < PAGES_IN_A_TURN; turn++) {
            Intake once = intake.retry(tenant, source);
            all = all.plus(new Intake(once.raised(), once.linked(), 0, once.refused(), 0, 0));
            if (once.raised() + once.linked() == 0) {
                break;
            }
        }
        return all;
    }

    private Fetched report(TenantId tenant, ProvincialFeed.Source source, boolean now, Fetched so) {
        int told = 0;
        String failure = null;
        for (int page = 0; page < PAGES_IN_A_TURN && failure == null; page++) {
            List<ProvincialFeed.Progress> due = reports.due(tenant, source.id(), now);
            if (due.isEmpty()) {
                break;
            }
            try {
                ProvincialFeed.Receipt receipt = feed.report(tenant, source.id(), due);
                failure = reports.answered(tenant, source.id(), due, receipt);
                told += receipt.taken().size() + receipt.refused().size();
            } catch (SourceFailed e) {
                failure = reports.failed(tenant, source.id(), e.getMessage());
                LOGGER.log(
                        System.Logger.Level.WARNING,
                        tenant.code() + ": " + source.id() + " took no results: " + failure);
            }
        }
        return new Fetched(so.source(), so.warnings(), so.failure(), told, failure);
    }
}
