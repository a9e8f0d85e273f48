package zhiqian.app.bank;

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
 * Asks every connector that a tenant has switched on, every few minutes and when a person wishes. A connector that fails
 * is shown with its reason and asked again; it keeps no other waiting.
 */
@ApplicationScoped
public class BankPoll {
    private static final System.Logger LOGGER = System.getLogger(BankPoll.class.getName());
    private static final int PAGES_IN_A_TURN = 20;

    @Inject
    private Background background;

    @Inject
    private TenantDirectory directory;

    @Inject
    private BankFeed feed;

    @Inject
    private BankIntakeService intake;

    @Inject
    @ConfigProperty(name = "ZHIQIAN_BANK_POLL_SECONDS")
    private Optional<Integer> seconds;

    /** Tenants that are being polled here. */
    private final Set<TenantId> busy = ConcurrentHashMap.newKeySet();

    /** @param failure {@code null} if it was read to its end, or as far as one turn goes */
    public record Fetched(String source, Intake messages, String failure) {}

    void begin(@Observes Started started) {
        if (started.phase() == Started.Phase.WORK) {
            background.repeat("bank-poll", Duration.ofSeconds(Math.max(1, seconds.orElse(180))), this::round);
        }
    }

    /** Whoever has no connector costs nothing. */
    private void round() {
        List<TenantId> connected = directory.active().stream()
                .filter(tenant -> !feed.enabled(tenant).isEmpty())
                .toList();
        background.each("bank-poll", connected, this::poll);
    }

    /** @return empty if it is being done already */
    public Optional<List<Fetched>> poll(TenantId tenant) {
        if (!busy.add(tenant)) {
            return Optional.empty();
        }
        try {
            List<Fetched> fetched = new ArrayList<>();
            feed.enabled(tenant).forEach(source -> fetched.add(fetch(tenant, source)));
            retry(tenant);
            return Optional.of(fetched);
        } finally {
            busy.remove(tenant);
        }
    }

    /** Also after a statement was handed in, and for connectors that are switched off by now. */
    void retry(TenantId tenant) {
        for (String source : intake.sourcesWithWaiting(tenant)) {
            int applied = 1;
            for (int turn = 0; turn < PAGES_IN_A_TURN && applied > 0; turn++) {
                applied = intake.retry(tenant, source).applied();
            }
        }
    }

    private Fetched fetch(TenantId tenant, String source) {
        Intake all = Intake.NOTHING;
        try {
            for (int page = 0; page < PAGES_IN_A_TURN; page++) {
                String cursor = intake.cursor(tenant, source);
                BankFeed.Batch batch = feed.fetch(tenant, source, cursor, BankIntakeService.BATCH);
                all = all.plus(intake.page(tenant, source, cursor, batch));
                if (!batch.more()) {
                    break;
                }
            }
            return new Fetched(source, all, null);
        } catch (FeedFailed e) {
            intake.failed(tenant, source, e.getMessage());
            LOGGER.log(System.Logger.Level.WARNING, tenant.code() + ": " + source + " gave nothing: " + e.getMessage());
            return new Fetched(source, all, e.getMessage());
        }
    }
}
