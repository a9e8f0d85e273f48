package zhiqian.app.plugins;

/** A version of a plugin as the registry keeps it. */
record PluginRow(String id, String version, String vendor, String sha256, String signer, String state, byte[] jar) {}
