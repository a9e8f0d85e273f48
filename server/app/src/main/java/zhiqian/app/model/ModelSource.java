package zhiqian.app.model;

/**
 * Where a model comes from that is neither the law's nor the county's own (模型来源).
 *
 * @param plugin  the plugin's id
 * @param name    its Chinese name
 * @param version its version, which is the model's: a new version of the plugin is a new version of its models
 */
public record ModelSource(String plugin, String name, String version) {}
