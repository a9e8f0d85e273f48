package zhiqian.app.plugins;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zhiqian.app.model.PluginModels;
import zhiqian.host.Acceptance;
import zhiqian.host.CallFor;
import zhiqian.host.InstalledPlugin;
import zhiqian.host.PluginRefused;
import zhiqian.host.ProviderCall;
import zhiqian.host.Refusal;
import zhiqian.spi.ProviderException;
import zhiqian.spi.WarningModels;
import zhiqian.terms.AdminDivision;
import zhiqian.terms.TenantId;

/**
 * Says what is wrong in a plugin's warning models before anybody relies on them (插件预警模型的验收): when it is installed, and when a
 * tenant's settings are tried.
 */
final class ModelAcceptance implements Acceptance {
    private static final System.Logger LOGGER = System.getLogger(ModelAcceptance.class.getName());
    private static final int SHOWN = 5;
    /** The country as a whole: what is installed is nobody's yet. */
    private static final String CHINA = "100000";

    @Override
    public void look(InstalledPlugin plugin, Asking asking) {
        if (!PluginWarningModels.offers(plugin)) {
            return;
        }
        CallFor everybody = CallFor.tenant(new TenantId(CHINA), new AdminDivision(CHINA), "model-acceptance");
        try {
            SpiModels models =
                    SpiModels.of(asking.call(question(plugin.id(), everybody)).value());
            sentence(models.flaws()).ifPresent(flaws -> {
                throw new PluginRefused(Refusal.CONTENT, flaws);
            });
        } catch (ProviderException e) {
            // the others are answers to a tenant that nobody is; its own models are looked at when a tenant gives its
            // settings
            if (e.error().isFailure()) {
                throw new PluginRefused(Refusal.CONTENT, "插件没有给出预警模型:" + e.chinese());
            }
        }
    }

    /** Refuses nothing and logs what it would refuse: whoever goes back to an older version leaves a worse one behind. */
    static void onlyTell(InstalledPlugin plugin, Asking asking) {
        try {
            new ModelAcceptance().look(plugin, asking);
        } catch (RuntimeException e) {
            LOGGER.log(
                    System.Logger.Level.WARNING,
                    "rolled back to " + plugin.id() + " " + plugin.version() + ", which would not be accepted now",
                    e);
        }
    }

    /**
     * @param others what other plugins bring the tenant
     * @return what is wrong; empty if nothing is
     */
    static Optional<String> problem(
            Plugins plugins, InstalledPlugin plugin, CallFor who, List<PluginModels.Offered> others) {
        SpiModels models =
                SpiModels.of(plugins.host().call(question(plugin.id(), who)).value());
        List<String> flaws = new ArrayList<>(models.flaws());
        for (PluginModels.Offered other : others) {
            boolean taken = models.definitions().stream()
                    .anyMatch(one -> one.code().equals(other.definition().code()));
            if (taken && !other.source().plugin().equals(plugin.id())) {
                flaws.add("“" + other.definition().code() + "”已由插件“"
                        + other.source().name() + "”提供");
            }
        }
        return sentence(flaws);
    }

    private static ProviderCall<WarningModels, List<zhiqian.spi.WarningModel>> question(String plugin, CallFor who) {
        return new ProviderCall<>(WarningModels.class, plugin, who, "models", (p, call) -> p.models(call));
    }

    private static Optional<String> sentence(List<String> flaws) {
        if (flaws.isEmpty()) {
            return Optional.empty();
        }
        String more = flaws.size() > SHOWN ? "……共" + flaws.size() + "处" : "";
        return Optional.of("预警模型有误:" + String.join("。", flaws.subList(0, Math.min(SHOWN, flaws.size()))) + more);
    }
}
