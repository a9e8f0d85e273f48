package zhiqian.app.calendar;

import java.util.Set;
import zhiqian.terms.TenantId;

/** Which provider's calendar a tenant uses; answered by the plugin settings of the tenant. */
public interface CalendarChoice {
    /** @param available providers that have an approved calendar */
    String provider(TenantId tenant, Set<String> available);
}
