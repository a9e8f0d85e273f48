package zhiqian.app.overview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import zhiqian.app.clock.BusinessClock;
import zhiqian.app.identity.Actor;
import zhiqian.app.platform.Cursor;
import zhiqian.app.platform.Page;
import zhiqian.app.problem.Problem;
import zhiqian.app.tenancy.InTenant;
import zhiqian.app.tenancy.TenantDirectory;
import zhiqian.app.tenancy.TenantEntry;

/** Warnings of the counties for their superior, and a county's own by the same rule. */
@ApplicationScoped
@InTenant
@Transactional
public class WarningOverviewService {
    @Inject
    private WarningOverviewStore store;

    @Inject
    private TenantDirectory directory;

    @Inject
    private BusinessClock clock;

    /** @param byType types that have ever been raised there */
    public record County(String tenant, String tenantName, WarningCount total, List<WarningCount> byType) {}

    /** @param total by type over all counties */
    public record Overview(Instant asOf, List<County> items, List<WarningCount> total) {}

    public Overview overview(Actor actor) {
        String code = actor.tenant().code();
        if (!directory.hasChildren(actor.tenant())) {
            List<WarningCount> own = store.own(actor.tenant());
            return new Overview(clock.now(), List.of(county(code, directory.name(code), own)), own);
        }
        Map<String, List<WarningCount>> known = store.counties(actor.tenant());
        List<County> items = directory.children(actor.tenant()).stream()
                .map(child -> county(child.code(), child.name(), known.getOrDefault(child.code(), List.of())))
                .toList();
        Map<String, WarningCount> total = new LinkedHashMap<>();
        known.values().stream()
                .flatMap(List::stream)
                .sorted(java.util.Comparator.comparing(WarningCount::type))
                .forEach(one -> total.merge(one.type(), one, WarningCount::together));
        return new Overview(clock.now(), items, List.copyOf(total.values()));
    }

    private static County county(String code, String name, List<WarningCount> byType) {
        WarningCount total =
                byType.stream().reduce(new WarningCount("", "合计", 0, 0, 0, 0, 0, 0, 0, 0), WarningCount::plus);
        return new County(code, name, total, byType);
    }

    /** @param open {@code null} for all */
    public Page<WarningHeadline> headlines(
            Actor actor, String county, String type, Boolean open, String cursor, int limit) {
        List<TenantEntry> children = directory.children(actor.tenant());
        if (children.stream().noneMatch(child -> child.code().equals(county))) {
            throw Problem.notFound().toException();
        }
        List<WarningHeadline> items = store.headlines(actor.tenant(), county, type, open, position(cursor), limit);
        WarningHeadline last = items.size() < limit ? null : items.get(items.size() - 1);
        String next = last == null
                ? null
                : Cursor.of(last.raisedAt().toString(), last.warningId().toString());
        return new Page<>(items, next, store.count(actor.tenant(), county, type, open));
    }

    private static WarningOverviewStore.Position position(String cursor) {
        if (cursor == null || cursor.isBlank()) {
            return null;
        }
        try {
            List<String> parts = Cursor.parts(cursor, 2);
            return new WarningOverviewStore.Position(Instant.parse(parts.get(0)), UUID.fromString(parts.get(1)));
        } catch (RuntimeException e) {
            throw Problem.invalid("cursor", "游标无效").toException();
        }
    }
}
