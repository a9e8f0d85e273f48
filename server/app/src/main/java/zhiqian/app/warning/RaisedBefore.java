package zhiqian.app.warning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import zhiqian.app.model.ConfirmedWarnings;
import zhiqian.terms.TenantId;

/** Tells the workbench what was raised and stood (回测对照). */
@ApplicationScoped
class RaisedBefore implements ConfirmedWarnings {
    @Inject
    private WarningStore warnings;

    @Override
    public boolean contains(TenantId tenant, String code, UUID subject, String period) {
        return warnings.stood(tenant, code, subject, period);
    }
}
