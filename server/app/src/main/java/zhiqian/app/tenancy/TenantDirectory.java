package zhiqian.app.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import zhiqian.app.platform.Background;
import zhiqian.app.platform.Started;
import zhiqian.terms.TenantId;

/**
 * Who our tenants are, how they stand to each other, and their parameters: a copy of the registry, renewed in the
 * background every two seconds, so that no request waits for it or needs a second connection.
 */
@ApplicationScoped
public class TenantDirectory {
    private static final Duration RENEWAL = Duration.ofSeconds(2);

    @Inject
    private TenantRegistryService registry;

    @Inject
    private Background background;

    private volatile Snapshot snapshot;

    private record Snapshot(
            Map<String, TenantEntry> byCode,
            Set<String> parents,
            Map<String, Map<String, List<ParameterRow>>> parameters) {}

    /**
     * A value that one tenant has set itself.
     *
     * @param from first day on which it counts; {@code null}: ever since
     */
    public record ParameterRow(String tenant, String name, String value, boolean locked, LocalDate from) {}

    void begin(@Observes Started started) {
        if (started.phase() == Started.Phase.WORK) {
            background.repeat("tenant-directory", RENEWAL, this::refresh);
        }
    }

    public Optional<TenantEntry> find(TenantId tenant) {
        return Optional.ofNullable(current().byCode().get(tenant.code()));
    }

    public boolean isActive(TenantId tenant) {
        return find(tenant).filter(TenantEntry::active).isPresent();
    }

    public List<TenantEntry> children(TenantId tenant) {
        return current().byCode().values().stream()
                .filter(entry -> tenant.code().equals(entry.parent()))
                .sorted(Comparator.comparing(TenantEntry::code))
                .toList();
    }

    public boolean hasChildren(TenantId tenant) {
        return current().parents().contains(tenant.code());
    }

    public Optional<TenantId> parent(TenantId tenant) {
        return find(tenant).map(TenantEntry::parent).map(TenantId::new);
    }

    public String name(String code) {
        TenantEntry entry = code == null ? null : current().byCode().get(code);
        return entry == null ? code : entry.name();
    }

    public List<TenantId> active() {
        return current().byCode().values().stream()
                .filter(TenantEntry::active)
                .map(TenantEntry::tenant)
                .toList();
    }

    /** The tenant's own values and those of its superiors, nearest first. */
    public List<ParameterRow> parameterChain(TenantId tenant, String name, LocalDate day) {
        Snapshot now = current();
        List<ParameterRow> chain = new java.util.ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (TenantEntry at = now.byCode().get(tenant.code());
                at != null && seen.add(at.code());
                at = at.parent() == null ? null : now.byCode().get(at.parent())) {
            ParameterRow counting = null;
            for (ParameterRow row : ownParameter(at.code(), name)) {
                counting = row.from() == null || !row.from().isAfter(day) ? row : counting;
            }
            if (counting != null) {
                chain.add(counting);
            }
        }
        return chain;
    }

    /** All that a tenant has set of a parameter itself, in the order in which it begins to count. */
    public List<ParameterRow> ownParameter(String tenant, String name) {
        return current().parameters().getOrDefault(tenant, Map.of()).getOrDefault(name, List.of());
    }

    /** After a change made here; other replicas follow within seconds. */
    public void refresh() {
        Map<String, TenantEntry> byCode = new LinkedHashMap<>();
        Set<String> parents = new HashSet<>();
        for (TenantEntry entry : registry.all()) {
            byCode.put(entry.code(), entry);
            if (entry.parent() != null) {
                parents.add(entry.parent());
            }
        }
        Map<String, Map<String, List<ParameterRow>>> parameters = new HashMap<>();
        for (ParameterRow row : registry.parameters()) {
            parameters
                    .computeIfAbsent(row.tenant(), code -> new HashMap<>())
                    .computeIfAbsent(row.name(), name -> new java.util.ArrayList<>())
                    .add(row);
        }
        snapshot = new Snapshot(byCode, parents, parameters);
    }

    private Snapshot current() {
        if (snapshot == null) {
            refresh();
        }
        return snapshot;
    }
}
