package zhiqian.app.fact;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import zhiqian.app.clock.BusinessClock;
import zhiqian.app.identity.Actor;
import zhiqian.app.platform.Json;
import zhiqian.app.project.ProjectService;
import zhiqian.app.tenancy.InTenant;

/** The facts of one project, as the models see them. */
@ApplicationScoped
@InTenant
@Transactional
public class FactService {
    @Inject
    private FactGathering facts;

    @Inject
    private ProjectService projects;

    @Inject
    private BusinessClock clock;

    /** @param text as it stands in a sentence */
    public record Value(String fact, String type, String meaning, String source, Object value, String text) {}

    /** @param period {@code -} for the project itself */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Rows(FactScope scope, String scopeName, String period, List<Value> values) {}

    /** @param on {@code null} for now */
    public List<Rows> of(Actor actor, UUID project, LocalDate on) {
        projects.show(actor, project); // 404 if it is not for this person
        Instant asOf =
                on == null ? clock.now() : on.atTime(23, 59).atZone(Json.ZONE).toInstant();
        return facts.ofProjects(actor.tenant(), List.of(project), asOf, FactCatalogue.names()).stream()
                .map(FactService::rows)
                .toList();
    }

    private static Rows rows(FactRow row) {
        Map<String, Object> values = row.values();
        boolean whole = row.scope() == FactScope.PROJECT;
        List<Value> shown = FactCatalogue.of(row.scope()).stream()
                .filter(fact -> whole || !fact.scopes().contains(FactScope.PROJECT))
                .map(fact -> new Value(
                        fact.name(),
                        fact.type().name(),
                        fact.meaning(),
                        fact.source(),
                        values.get(fact.name()),
                        fact.type().say(values.get(fact.name()))))
                .toList();
        return new Rows(row.scope(), row.scope().chinese(), row.period(), shown);
    }
}
