package zhiqian.app.model;

import zhiqian.terms.TenantId;

/**
 * Where a model comes from that is neither the law's nor the county's own (模型来源): a plugin or a superior.
 *
 * @param plugin  the plugin's id; of what a superior has handed down {@code tenant:} and its code, which no plugin's id can be
 * @param name    its Chinese name
 * @param version its version, which is the model's: a new version of the plugin is a new version of its models
 */
public record ModelSource(String plugin, String name, String version) {
    private static final String TENANT = "tenant:";

    static ModelSource handedDown(TenantId superior, String name, int version) {
        return new ModelSource(TENANT + superior.code(), name, String.valueOf(version));
    }

    /**
     * The superior that handed the model down.
     *
     * @param plugin as a warning keeps it; may be {@code null}
     * @return its code; {@code null} for a plugin's, the law's and the county's own
     */
    public static String superior(String plugin) {
        return plugin != null && plugin.startsWith(TENANT) ? plugin.substring(TENANT.length()) : null;
    }
}
