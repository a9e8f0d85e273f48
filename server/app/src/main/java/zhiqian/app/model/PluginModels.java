package zhiqian.app.model;

import java.util.List;
import zhiqian.terms.TenantId;

/** Models that the tenant's plugins bring (插件预警模型). */
public interface PluginModels {
    record Offered(ModelSource source, ModelDefinition definition) {}

    /**
     * What has been heard of the plugins already.
     *
     * @param whole whether each of them has been asked
     */
    record Known(List<Offered> models, boolean whole) {}

    /** May wait for a plugin. Never throws: a plugin that cannot answer takes nothing away but its own models. */
    List<Offered> of(TenantId tenant);

    /** Asks nobody and waits for nobody. */
    Known known(TenantId tenant);
}
