package zhiqian.app.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import zhiqian.app.tenancy.TenantSql;
import zhiqian.terms.TenantId;

/**
 * Whoever writes entries of special accounts and what they pay waits his turn (专户台账写入次序): a bank, another connector of it and the
 * office tell of the same entry, and neither sees what the other has not committed.
 */
@ApplicationScoped
public class AccountLedgerLock {
    @Inject
    private TenantSql sql;

    /** Until the end of the transaction. */
    public void take(TenantId tenant) {
        sql.first("SELECT pg_advisory_xact_lock(hashtext('account ledger'), ?::int)", r -> "", tenant.code());
    }
}
