package zhiqian.app.tenancy;

import java.util.List;
import zhiqian.terms.TenantId;

/**
 * Goes round all tenants, a few at a time: for what a crash or another replica left behind. With ever more tenants a round
 * takes longer, it does not cost more.
 */
public final class TenantRound {
    private final TenantDirectory directory;
    private final int atATime;
    private boolean first = true;
    private int next;

    public TenantRound(TenantDirectory directory, int atATime) {
        this.directory = directory;
        this.atATime = atATime;
    }

    /** The next ones; the first call returns all, because nobody knows what a crash has left. */
    public synchronized List<TenantId> next() {
        List<TenantId> all = directory.active();
        if (first) {
            first = false;
            return all;
        }
        int from = next >= all.size() ? 0 : next;
        int to = Math.min(all.size(), from + atATime);
        next = to;
        return all.subList(from, to);
    }
}
