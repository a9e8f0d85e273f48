package zhiqian.kernel.warning;

/**
 * What the engine does when a model's condition holds for a key (触发处理), so that raising is idempotent (architecture 5.3).
 *
 * <p>A warning that people have closed while the condition still held (an accepted explanation, a false alarm) does not come back
 * every night: only when the condition has lapsed since, and holds again.
 */
public enum Occurrence {
    /** There is none: raise it. */
    RAISE,
    /** It is open: keep its state, take the new figures. */
    REFRESH,
    /** It was closed and the defect is back: {@link WarningAction#REOPEN}. */
    REOPEN,
    /** It stays closed. */
    KEEP;

    /**
     * Decides.
     *
     * @param state state of the warning with that key; null if there is none
     * @param lapsed whether the condition was found not to hold at least once since the warning was closed
     */
    public static Occurrence of(WarningState state, boolean lapsed) {
        if (state == null) {
            return RAISE;
        }
        if (state.isOpen()) {
            return REFRESH;
        }
        return lapsed && WarningAction.REOPEN.isOpenIn(state) ? REOPEN : KEEP;
    }
}
