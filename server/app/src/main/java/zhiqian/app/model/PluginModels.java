package zhiqian.app.model;

import java.util.List;
import zhiqian.terms.TenantId;

/** Models that the tenant's plugins bring (插件预警模型). */
public interface PluginModels {
    record Offered(ModelSource source, ModelDefinition definition) {}

    /** Never throws: a plugin that cannot answer takes nothing away but its own models. */
    List<Offered> of(TenantId tenant);
}
