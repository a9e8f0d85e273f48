package zhiqian.app.provincial;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import zhiqian.app.audit.AuditTrail;
import zhiqian.app.identity.Actor;
import zhiqian.app.platform.Page;
import zhiqian.app.tenancy.InTenant;
import zhiqian.terms.TenantId;

/** What people see of the superior platforms' warnings. */
@ApplicationScoped
@InTenant
@Transactional
public class ExternalWarningService {
    @Inject
    private ExternalListStore lists;

    @Inject
    private ExternalWarningStore store;

    @Inject
    private ReportStore reports;

    @Inject
    private SourceStore sources;

    @Inject
    private AuditTrail audit;

    /**
     * @param failure       why the last fetch failed; {@code null} if it did not
     * @param toReport      results that have not gone back yet
     * @param reportFailure why they have not; {@code null} if it was not tried, or went well
     */
    public record SourceView(
            String id,
            String name,
            String version,
            Instant fetchedAt,
            String failure,
            Instant failedAt,
            long waiting,
            Instant reportedAt,
            long toReport,
            String reportFailure,
            Instant reportFailedAt) {}

    /** @param q part of the platform's number; {@code null} for all */
    public Page<ExternalWarningView> page(
            Actor actor, ExternalState state, boolean notReported, String q, String cursor, int limit) {
        ExternalListStore.Filter filter = new ExternalListStore.Filter(state, notReported, q);
        List<ExternalWarningView> items = lists.page(actor.tenant(), filter, cursor, limit);
        String next = items.size() < limit ? null : ExternalListStore.cursor(items.get(items.size() - 1));
        return new Page<>(items, next, lists.count(actor.tenant(), filter));
    }

    public List<SourceView> sources(Actor actor, List<ProvincialFeed.Source> enabled) {
        return enabled.stream().map(source -> view(actor.tenant(), source)).toList();
    }

    public void asked(Actor actor) {
        audit.record(actor.tenant(), actor.username(), "fetch-external-warnings", "external-warnings", null, null);
    }

    private SourceView view(TenantId tenant, ProvincialFeed.Source source) {
        SourceStore.Position at = sources.of(tenant, source.id());
        return new SourceView(
                source.id(),
                source.name(),
                source.version(),
                at.fetchedAt(),
                at.failure(),
                at.failedAt(),
                store.waiting(tenant, source.id()),
                at.reportedAt(),
                reports.waiting(tenant, source.id()),
                at.reportFailure(),
                at.reportFailedAt());
    }
}
