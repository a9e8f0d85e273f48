package zhiqian.app.platform;

import zhiqian.terms.TenantId;

/** The tenant of the running request, as its verified token says. */
public interface TenantOfRequest {
    TenantId tenant();
}
