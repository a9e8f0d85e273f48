package zhiqian.spi;

import java.util.List;

/**
 * Warning models of a province, city or county (预警模型), as data. The host evaluates them; a plugin counts nothing and decides
 * nothing. Deterministic: as long as the version of the plugin stays, the models stay.
 *
 * <p>Since 1.1.
 */
@Experimental(settledBy = "1.3")
@ImplementedByPlugin
public interface WarningModels extends Provider {
    /** All models, in the order to be shown. */
    List<WarningModel> models(CallContext call);
}
