package zhiqian.host;

/** Whether a plugin takes calls (插件状态). */
public enum PluginState {
    /** It takes calls (运行中). */
    STARTED,
    /** Its last calls are ending, it takes no more (停用中). */
    STOPPING,
    /** It has been unloaded (已卸载). */
    STOPPED
}
