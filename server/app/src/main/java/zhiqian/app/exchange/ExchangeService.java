package zhiqian.app.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import zhiqian.app.clock.BusinessClock;
import zhiqian.app.exchange.ExchangeStore.Outgoing;
import zhiqian.app.tenancy.InTenant;
import zhiqian.app.tenancy.TenantSql;
import zhiqian.kernel.exchange.StatementKind;
import zhiqian.terms.TenantId;

/** The single steps of a delivery, each one transaction in one tenant: none of them needs another to have ended well. */
@ApplicationScoped
@InTenant
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class ExchangeService {
    static final int BATCH = 200;
    private static final Duration RETRY = Duration.ofSeconds(20);

    @Inject
    private ExchangeStore store;

    @Inject
    private TenantSql sql;

    @Inject
    private BusinessClock clock;

    @Inject
    private Instance<StatementHandler> handlers;

    List<Outgoing> toDeliver(TenantId sender) {
        if (!store.lockRelay(sender)) {
            return List.of();
        }
        store.number(sender);
        return store.undelivered(sender, BATCH);
    }

    void receive(TenantId receiver, String sender, List<Outgoing> statements) {
        store.receive(receiver, sender, statements);
    }

    void delivered(TenantId sender, List<Outgoing> statements) {
        store.delivered(sender, statements, clock.now());
    }

    List<String> sendersWithWork(TenantId receiver) {
        return store.sendersWithWork(receiver, clock.now());
    }

    /**
     * Applies what is next in order, several in one transaction.
     *
     * @return how many; 0 if there is nothing to apply now
     * @throws StatementFailed naming the one that could not be applied; nothing of the batch was
     */
    int applyNext(TenantId receiver, String sender, int most) {
        if (!store.lockApply(receiver, sender)) {
            return 0;
        }
        int applied = 0;
        Optional<Statement> next = store.next(receiver, sender, clock.machineNow());
        while (next.isPresent() && applied < most) {
            apply(receiver, next.get());
            applied++;
            next = store.next(receiver, sender, clock.machineNow());
        }
        return applied;
    }

    private void apply(TenantId receiver, Statement statement) {
        try {
            handler(statement).apply(receiver, statement);
            sql.flush();
        } catch (RuntimeException e) {
            throw new StatementFailed(statement, e);
        }
        store.applied(receiver, statement, clock.now());
    }

    void failed(TenantId receiver, Statement statement, String error) {
        store.failed(receiver, statement, error, clock.machineNow().plus(RETRY));
    }

    private StatementHandler handler(Statement statement) {
        StatementKind kind = StatementKind.valueOf(statement.kind());
        for (StatementHandler handler : handlers) {
            if (handler.kinds().contains(kind)) {
                return handler;
            }
        }
        throw new IllegalStateException("nobody handles " + kind);
    }
}
