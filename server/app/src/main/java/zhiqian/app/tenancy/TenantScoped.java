package zhiqian.app.tenancy;

import zhiqian.terms.TenantId;

/** A value that says for whom a call is made (architecture N2). */
public interface TenantScoped {
    TenantId tenant();
}
