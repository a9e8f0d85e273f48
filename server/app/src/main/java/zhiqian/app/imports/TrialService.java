package zhiqian.app.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;
import zhiqian.app.tenancy.InTenant;
import zhiqian.terms.TenantId;

/** Does what a row asks for and takes it back (试办): what the row's own service would refuse is known before anything is stored. */
@ApplicationScoped
@InTenant
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class TrialService {
    /** It would have gone well; the transaction is rolled back all the same. */
    static final class TakenBack extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TakenBack(Object outcome) {
            super(String.valueOf(outcome), null, false, false);
        }
    }

    /** @throws TakenBack always, unless the work itself fails */
    void attempt(TenantId tenant, Supplier<?> work) {
        throw new TakenBack(work.get());
    }
}
