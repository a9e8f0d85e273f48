package zhiqian.app.platform;

/** A step of the start is reached; who has work to begin there observes it. */
public record Started(Phase phase) {
    /** In this order. */
    public enum Phase {
        /** The schemas are in order: load plugins and calendars. */
        PLUGINS,
        /** Everything is loaded: begin the work that goes on by itself. */
        WORK
    }
}
