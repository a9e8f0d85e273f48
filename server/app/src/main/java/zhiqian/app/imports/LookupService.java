package zhiqian.app.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import zhiqian.app.tenancy.InTenant;
import zhiqian.terms.TenantId;

/** Lookups for rows that have transactions of their own. */
@ApplicationScoped
@InTenant
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class LookupService {
    @Inject
    private Lookups lookups;

    Map<ParsedRow, LookupStore.Project> projects(TenantId tenant, RowBatch batch, int column) {
        return lookups.projects(batch, column);
    }
}
