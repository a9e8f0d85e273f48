package zhiqian.app.warning;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import zhiqian.app.tenancy.TenantScoped;
import zhiqian.app.warning.WarningStore.Known;
import zhiqian.terms.TenantId;

/** One pass over some subjects: what was known before, and what is to be written for many at once. */
final class WarningRun implements TenantScoped {
    private final TenantId tenant;
    private final Instant now;
    private final Map<String, Known> known = new HashMap<>();
    private final Set<UUID> touched = new LinkedHashSet<>();
    private final List<WarningRecord> fresh = new ArrayList<>();
    private final List<Object[]> refreshed = new ArrayList<>();
    private final Set<UUID> lapsed = new LinkedHashSet<>();
    private int reopened;
    private int cleared;

    WarningRun(TenantId tenant, Instant now, List<Known> there) {
        this.tenant = tenant;
        this.now = now;
        there.forEach(one -> known.put(key(one.code(), one.subject(), one.period()), one));
    }

    private static String key(String code, UUID subject, String period) {
        return code + "/" + subject + "/" + period;
    }

    @Override
    public TenantId tenant() {
        return tenant;
    }

    Instant now() {
        return now;
    }

    /** @return {@code null} if there was never such a warning */
    Known known(String code, UUID subject, String period) {
        return known.get(key(code, subject, period));
    }

    /** To be raised with all others, see {@link WarningRaising}. */
    void raise(WarningRecord warning) {
        touched.add(warning.id);
        fresh.add(warning);
    }

    /** It was changed beside the models. */
    void touched(UUID warning) {
        touched.add(warning);
    }

    void reopened(UUID warning) {
        touched.add(warning);
        reopened++;
    }

    void cleared(UUID warning) {
        touched.add(warning);
        cleared++;
    }

    /** @param columns as {@link WarningStore#refresh} takes them */
    void refreshed(UUID warning, Object[] columns) {
        touched.add(warning);
        refreshed.add(columns);
    }

    /** What people have closed no longer holds; it may be raised again. */
    void lapsed(UUID warning) {
        lapsed.add(warning);
    }

    Set<UUID> touched() {
        return touched;
    }

    List<WarningRecord> fresh() {
        return fresh;
    }

    List<Object[]> refreshed() {
        return refreshed;
    }

    Set<UUID> lapsed() {
        return lapsed;
    }

    WarningEngine.Tally tally() {
        return new WarningEngine.Tally(fresh.size(), reopened, cleared, refreshed.size());
    }
}
