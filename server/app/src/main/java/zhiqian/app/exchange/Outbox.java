package zhiqian.app.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import zhiqian.app.clock.BusinessClock;
import zhiqian.app.platform.AfterCommit;
import zhiqian.app.platform.Json;
import zhiqian.app.tenancy.TenantSql;
import zhiqian.kernel.exchange.StatementKind;
import zhiqian.terms.TenantId;

/** Where a tenant puts what it has to tell another; in the transaction that causes it. */
@ApplicationScoped
public class Outbox {
    @Inject
    private TenantSql sql;

    @Inject
    private BusinessClock clock;

    @Inject
    private Relay relay;

    @Inject
    private AfterCommit afterCommit;

    /** @param payload becomes JSON; personal data only sealed for the receiver */
    public void put(TenantId sender, TenantId receiver, StatementKind kind, Object payload) {
        sql.update(
                "INSERT INTO outbox (receiver, kind, payload, created_at) VALUES (?, ?, ?, ?)",
                receiver.code(),
                kind,
                Json.write(payload),
                clock.now());
        wakeAfterCommit(sender);
    }

    /** Many statements of one kind by one query, whose rows are their payloads. */
    public void putSelected(
            TenantId sender, TenantId receiver, StatementKind kind, String payloads, Object... arguments) {
        Object[] all = new Object[arguments.length + 3];
        all[0] = receiver.code();
        all[1] = kind;
        all[2] = clock.now();
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        sql.update(
                "INSERT INTO outbox (receiver, kind, created_at, payload) SELECT CAST(? AS text), CAST(? AS text),"
                        + " CAST(? AS timestamptz), payload FROM (" + payloads + ") AS p",
                all);
        wakeAfterCommit(sender);
    }

    private void wakeAfterCommit(TenantId sender) {
        afterCommit.run(Outbox.class, () -> relay.wake(sender));
    }
}
