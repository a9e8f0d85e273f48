package zhiqian.app.model;

import java.util.UUID;
import zhiqian.terms.TenantId;

/** What people have made of warnings that were raised (预警核实情况); for trying models on history. */
public interface ConfirmedWarnings {
    /** Whether such a warning was raised and not revoked as false. */
    boolean contains(TenantId tenant, String code, UUID subject, String period);
}
