package zhiqian.app.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import zhiqian.terms.TenantId;

/** Who was registered where on which day (在册情况), of people on projects that are asked for at once. */
final class Presence {
    private final Map<At, List<LookupStore.Registration>> known = new HashMap<>();

    record At(UUID project, long worker) {}

    static Presence of(LookupStore store, TenantId tenant, List<At> asked) {
        Set<At> pairs = new LinkedHashSet<>(asked);
        Presence presence = new Presence();
        List<LookupStore.Registration> all = store.registrations(
                tenant,
                pairs.stream().map(At::project).toList(),
                pairs.stream().map(At::worker).toList());
        for (LookupStore.Registration one : all) {
            presence.known
                    .computeIfAbsent(new At(one.project(), one.worker()), at -> new ArrayList<>(1))
                    .add(one);
        }
        return presence;
    }

    boolean isRegistered(UUID project, long worker, LocalDate day) {
        return known.getOrDefault(new At(project, worker), List.of()).stream().anyMatch(one -> one.covers(day));
    }
}
