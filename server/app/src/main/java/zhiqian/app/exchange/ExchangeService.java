package zhiqian.app.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
    static final int BATCH = 500;
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
        store.number(sender, BATCH);
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
     * @throws StatementFailed if one could not be applied: nothing of the batch was, and only alone it is known which
     */
    int applyNext(TenantId receiver, String sender, int most) {
        if (!store.lockApply(receiver, sender)) {
            return 0;
        }
        List<Statement> turn = store.next(receiver, sender, clock.machineNow(), most);
        for (List<Statement> run : runs(turn)) {
            apply(receiver, run);
        }
        if (!turn.isEmpty()) {
            store.applied(receiver, sender, turn.get(turn.size() - 1).no(), clock.now());
        }
        return turn.size();
    }

    private void apply(TenantId receiver, List<Statement> run) {
        Statement at = run.get(0);
        try {
            StatementHandler handler = handler(at);
            if (handler instanceof StatementSetHandler set) {
                set.applyAll(receiver, run);
                sql.flush();
                return;
            }
            for (Statement statement : run) {
                at = statement;
                handler.apply(receiver, statement);
                sql.flush(); // the next one may look for what this one wrote
            }
        } catch (RuntimeException e) {
            throw new StatementFailed(at, e);
        }
    }

    /** Neighbours of one kind together, in their order. */
    private static List<List<Statement>> runs(List<Statement> statements) {
        List<List<Statement>> runs = new ArrayList<>();
        for (Statement statement : statements) {
            List<Statement> last = runs.isEmpty() ? List.of() : runs.get(runs.size() - 1);
            if (last.isEmpty() || !last.get(0).kind().equals(statement.kind())) {
                last = new ArrayList<>();
                runs.add(last);
            }
            last.add(statement);
        }
        return runs;
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
