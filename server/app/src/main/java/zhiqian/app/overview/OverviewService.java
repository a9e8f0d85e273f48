package zhiqian.app.overview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import zhiqian.app.clock.BusinessClock;
import zhiqian.app.identity.Actor;
import zhiqian.app.platform.Cursor;
import zhiqian.app.platform.Page;
import zhiqian.app.problem.Problem;
import zhiqian.app.tenancy.InTenant;
import zhiqian.app.tenancy.TenantDirectory;
import zhiqian.app.tenancy.TenantEntry;

/** The superior's overview, and a county's own figures by the same rule. */
@ApplicationScoped
@InTenant
@Transactional
public class OverviewService {
    @Inject
    private OverviewStore store;

    @Inject
    private TenantDirectory directory;

    @Inject
    private BusinessClock clock;

    /** @param own the asking tenant's own leads, those not passed down */
    public record Overview(Instant asOf, List<Figures> items, Figures total, Figures own) {}

    public Overview overview(Actor actor) {
        String name = directory.name(actor.tenant().code());
        Figures own = store.own(actor.tenant()).named(name);
        if (!directory.hasChildren(actor.tenant())) {
            return new Overview(clock.now(), List.of(own), own, own);
        }
        Map<String, Figures> known =
                store.counties(actor.tenant()).stream().collect(Collectors.toMap(Figures::tenant, Function.identity()));
        List<Figures> items = directory.children(actor.tenant()).stream()
                .map(child -> known.getOrDefault(child.code(), Figures.none(child.code(), child.name()))
                        .named(child.name()))
                .toList();
        Figures total = items.stream().reduce(Figures.none(actor.tenant().code(), name + "合计"), Figures::plus);
        return new Overview(clock.now(), items, total, own);
    }

    public Page<CountyHeadline> headlines(Actor actor, String county, HeadlineFilter filter, int limit) {
        List<TenantEntry> children = directory.children(actor.tenant());
        if (children.stream().noneMatch(child -> child.code().equals(county))) {
            throw Problem.notFound().toException();
        }
        List<CountyHeadline> items = store.headlines(actor.tenant(), county, filter, limit);
        CountyHeadline last = items.size() < limit ? null : items.get(items.size() - 1);
        String next = last == null
                ? null
                : Cursor.of(last.receivedAt().toString(), last.leadId().toString());
        return Page.of(items, next, store.count(actor.tenant(), county, filter));
    }
}
