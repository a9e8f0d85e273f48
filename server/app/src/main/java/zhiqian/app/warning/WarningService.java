package zhiqian.app.warning;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import zhiqian.app.calendar.Calendars;
import zhiqian.app.clock.BusinessClock;
import zhiqian.app.deadline.ClockRecord;
import zhiqian.app.deadline.ClockStore;
import zhiqian.app.deadline.ClockView;
import zhiqian.app.department.DepartmentNames;
import zhiqian.app.idempotency.Idempotency;
import zhiqian.app.identity.Actor;
import zhiqian.app.input.JsonBody;
import zhiqian.app.listing.KeysetStore;
import zhiqian.app.platform.Cursor;
import zhiqian.app.platform.Json;
import zhiqian.app.platform.Page;
import zhiqian.app.platform.Total;
import zhiqian.app.problem.Problem;
import zhiqian.app.tenancy.InTenant;
import zhiqian.app.timeline.EventStore;
import zhiqian.kernel.warning.WarningAction;
import zhiqian.kernel.warning.WarningState;
import zhiqian.terms.TenantId;

/** The warnings of a tenant, for its people: one transaction per call. */
@ApplicationScoped
@InTenant
@Transactional
public class WarningService {
    @Inject
    private WarningStore warnings;

    @Inject
    private WarningListStore lists;

    @Inject
    private WarningViews views;

    @Inject
    private WarningDeeds deeds;

    @Inject
    private TwoPersons twoPersons;

    @Inject
    private WarningLife life;

    @Inject
    private WarningStatements statements;

    @Inject
    private ClockStore clocks;

    @Inject
    private EventStore timeline;

    @Inject
    private Idempotency idempotency;

    @Inject
    private JsonBody bodies;

    @Inject
    private Calendars calendars;

    @Inject
    private DepartmentNames names;

    @Inject
    private BusinessClock clock;

    public Page<WarningView.Headline> page(
            Actor actor, WarningFilter filter, WarningSort sort, boolean descending, String cursor, int limit) {
        Total total = lists.count(actor, filter);
        boolean few = filter.q() != null && total.exact();
        List<WarningRecord> rows =
                lists.page(actor, filter, new KeysetStore.Order(sort, descending), cursor, limit, few);
        WarningRecord last = rows.size() < limit ? null : rows.get(rows.size() - 1);
        String next = last == null ? null : Cursor.of(sort.name(), sort.key(last), last.id.toString());
        return Page.of(views.headlines(actor.tenant(), rows), next, total);
    }

    public WarningView show(Actor actor, UUID id) {
        WarningRecord row = visible(actor, id);
        return views.detail(actor, row, clocks.read(actor.tenant(), id));
    }

    public List<WarningListStore.Cell> board(Actor actor) {
        return lists.board(actor);
    }

    /** @param to included */
    public List<WarningListStore.Figures> figures(Actor actor, WarningFigures by, LocalDate from, LocalDate to) {
        TenantId tenant = actor.tenant();
        return lists
                .figures(
                        actor,
                        by,
                        from.atStartOfDay(Json.ZONE).toInstant(),
                        to.plusDays(1).atStartOfDay(Json.ZONE).toInstant(),
                        clock.now())
                .stream()
                .map(figures -> switch (by) {
                    case TYPE -> figures;
                    case DEPARTMENT -> figures.named(names.department(tenant, figures.key()));
                    case INDUSTRY -> figures.named(names.industry(tenant, figures.key()));
                })
                .toList();
    }

    /**
     * @param body     fields of the action
     * @param expected version the caller saw; {@code null} if it does not matter
     */
    public Idempotency.Answer act(
            Actor actor, UUID id, WarningAction action, JsonNode body, Integer expected, String key) {
        return idempotency.once(actor, key, () -> action.id() + " " + id + " " + body, () -> {
            WarningRecord row = locked(actor, id, expected);
            Instant now = clock.now();
            List<ClockRecord> current = life.demanded(row, actor.tenant(), now);
            WarningRoles.requireOpen(actor, row, action); // what is not open is refused before its body is judged
            if (!WarningRoles.allows(actor, row, action)) {
                throw Problem.forbidden("您的角色不能办理“" + action.chinese() + "”").toException();
            }
            List<ClockRecord> after = action.needsTwoPersons()
                    ? twoPersons.act(actor, row, current, action, body, now)
                    : life.take(actor, row, current, deeds.step(row, action, body), now);
            if (action == WarningAction.RESUME && row.state == WarningState.RAISED) {
                after = life.take(
                        Actor.system(actor.tenant()), row, after, WarningLife.Step.of(WarningAction.PUSH), now);
            }
            return answer(actor, row, after);
        });
    }

    /** The office does not confirm what the department has proposed. */
    public Idempotency.Answer rejectProposal(Actor actor, UUID id, JsonNode body, Integer expected, String key) {
        return idempotency.once(actor, key, () -> "reject-proposal " + id + " " + body, () -> {
            WarningRecord row = locked(actor, id, expected);
            WarningBodies.Rejection rejection = bodies.read(body, WarningBodies.Rejection.class);
            twoPersons.reject(actor, row, rejection.reason(), clock.now());
            return answer(actor, row, clocks.of(actor.tenant(), id));
        });
    }

    private Idempotency.Answer answer(Actor actor, WarningRecord row, List<ClockRecord> after) {
        warnings.flush();
        statements.headlines(actor.tenant(), List.of(row.id));
        return Idempotency.Answer.of(200, null, row.version, views.detail(actor, row, after));
    }

    WarningRecord locked(Actor actor, UUID id, Integer expected) {
        WarningRecord row = warnings.findForUpdate(actor.tenant(), id)
                .filter(found -> WarningFilter.isFor(actor, found))
                .orElseThrow(() -> Problem.notFound().toException());
        if (expected != null && expected != row.version) {
            throw Problem.of("stale-version", "内容已被他人更新", 409, "您看到的是旧内容,请重新打开后再办理")
                    .with(Map.of("state", row.state.name(), "version", row.version))
                    .toException();
        }
        return row;
    }

    public List<EventStore.Event> timeline(Actor actor, UUID id) {
        visible(actor, id);
        return timeline.of(actor.tenant(), id, WarningService::actName);
    }

    public ClockView clock(Actor actor, UUID id, UUID clockId) {
        visible(actor, id);
        ClockRecord row = clocks.find(actor.tenant(), clockId)
                .filter(found -> found.subjectId().equals(id))
                .orElseThrow(() -> Problem.notFound().toException());
        return ClockView.explained(
                row,
                clock.now(),
                calendars.of(actor.tenant()),
                calendars.version(actor.tenant(), row.calendarVersion()));
    }

    WarningRecord visible(Actor actor, UUID id) {
        return warnings.read(actor.tenant(), id)
                .filter(found -> WarningFilter.isFor(actor, found))
                .orElseThrow(() -> Problem.notFound().toException());
    }

    private static String actName(String action) {
        if (action.equals("raise")) {
            return "触发预警";
        }
        if (action.equals(WarningOutcomes.FOLLOW)) {
            return "责任单位或监管部门变更";
        }
        if (action.equals(WarningsFromAbove.LINK)) {
            return "上级平台也发出预警";
        }
        if (action.equals(WarningsFromAbove.RELEASE)) {
            return "上级平台不再督办";
        }
        if (action.startsWith("propose-") || action.startsWith("reject-") && !action.equals("reject-evidence")) {
            String of = action.substring(action.indexOf('-') + 1);
            String name = WarningAction.byId(of).map(WarningAction::chinese).orElse(of);
            return (action.startsWith("propose-") ? "提请" : "不同意") + name;
        }
        return WarningAction.byId(action).map(WarningAction::chinese).orElse(action.equals("attach") ? "上传附件" : action);
    }
}
