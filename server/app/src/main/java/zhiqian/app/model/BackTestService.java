package zhiqian.app.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import zhiqian.app.clock.BusinessClock;
import zhiqian.app.fact.FactGathering;
import zhiqian.app.fact.FactRow;
import zhiqian.app.fact.FactScope;
import zhiqian.app.identity.Actor;
import zhiqian.app.model.ModelOutcome.Verdict;
import zhiqian.app.platform.Json;
import zhiqian.app.problem.Problem;
import zhiqian.app.tenancy.InTenant;

/**
 * Tries a model on history (回测): what it would have raised, day by day, and which of that people confirmed later. Raises nothing.
 * Data that came in later than a day do not count for it.
 */
@ApplicationScoped
@InTenant
@Transactional
public class BackTestService {
    private static final int DAYS = 31;
    private static final int SUBJECTS = 500;

    @Inject
    private FactGathering facts;

    @Inject
    private ModelParameters parameters;

    @Inject
    private ConfirmedWarnings confirmed;

    @Inject
    private BusinessClock clock;

    /**
     * One warning that would have been raised.
     *
     * @param on        the first of the tried days on which it fires
     * @param until     the last of them
     * @param confirmed whether a warning of that type was raised for the subject and period and not revoked as false
     */
    public record Hit(
            UUID subject,
            String subjectName,
            String period,
            LocalDate on,
            LocalDate until,
            String level,
            String explanation,
            boolean confirmed) {}

    /** @param days tried; of a longer span not every day is */
    public record Result(List<LocalDate> days, int subjects, int raised, int confirmed, List<Hit> hits) {}

    public Result run(Actor actor, ModelDefinition definition, LocalDate from, LocalDate to) {
        CompiledModel model = compiled(definition);
        if (to.isBefore(from) || to.isAfter(clock.today())) {
            throw Problem.invalid("to", "截止日期不能早于起始日期或晚于今天").toException();
        }
        boolean ofEnterprises = definition.scope() == FactScope.ENTERPRISE;
        List<UUID> subjects = ofEnterprises ? facts.enterprises(actor.tenant()) : facts.projects(actor.tenant());
        List<UUID> tried = subjects.subList(0, Math.min(SUBJECTS, subjects.size()));
        Map<String, Hit> hits = new LinkedHashMap<>();
        List<LocalDate> days = days(from, to);
        for (LocalDate day : days) {
            Instant asOf = day.atTime(8, 0).atZone(Json.ZONE).toInstant();
            Collection<FactRow> rows = ofEnterprises
                    ? facts.ofEnterprises(actor.tenant(), tried, asOf)
                    : facts.ofProjects(actor.tenant(), tried, asOf, model.names());
            Map<String, Object> values = parameters.of(actor.tenant(), day);
            rows.stream()
                    .filter(row -> row.scope() == definition.scope())
                    .forEach(row -> judge(actor, model, row, values, day, hits));
        }
        List<Hit> all = List.copyOf(hits.values());
        int right = (int) all.stream().filter(Hit::confirmed).count();
        return new Result(days, tried.size(), all.size(), right, all);
    }

    private void judge(
            Actor actor,
            CompiledModel model,
            FactRow row,
            Map<String, Object> values,
            LocalDate day,
            Map<String, Hit> hits) {
        String name =
                (String) row.values().getOrDefault("project.name", row.values().get("enterprise.name"));
        ModelOutcome outcome;
        try {
            outcome = model.judge(row, values);
        } catch (ModelLanguage.ModelFailed e) {
            throw Problem.invalid(
                            "definition",
                            "在“" + name + "”(" + row.period() + "," + day + ")上不能计算:" + CelMessages.failure(e))
                    .toException();
        }
        if (outcome.verdict() != Verdict.HOLDS) {
            return;
        }
        String key = row.subject() + "/" + row.period();
        Hit before = hits.get(key);
        boolean right = before != null
                ? before.confirmed()
                : confirmed.contains(actor.tenant(), model.code(), row.subject(), row.period());
        hits.put(
                key,
                new Hit(
                        row.subject(),
                        name,
                        row.period(),
                        before == null ? day : before.on(),
                        day,
                        outcome.level(),
                        before == null ? outcome.explanation() : before.explanation(),
                        right));
    }

    private static CompiledModel compiled(ModelDefinition definition) {
        try {
            return CompiledModel.of(definition, 0);
        } catch (ModelRefused e) {
            throw Problem.invalid(e.problems().stream()
                            .map(p -> new Problem.FieldError(p.field(), p.message()))
                            .toList())
                    .toException();
        }
    }

    /** Evenly over the span, first and last day included. */
    private static List<LocalDate> days(LocalDate from, LocalDate to) {
        long span = to.toEpochDay() - from.toEpochDay();
        int count = (int) Math.min(DAYS, span + 1);
        List<LocalDate> days = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            days.add(from.plusDays(count == 1 ? 0 : Math.round(span * (double) i / (count - 1))));
        }
        return days;
    }
}
