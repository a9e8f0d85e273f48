package zhiqian.app.lead;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import zhiqian.app.audit.AuditTrail;
import zhiqian.app.calendar.Calendars;
import zhiqian.app.clock.BusinessClock;
import zhiqian.app.deadline.ClockRecord;
import zhiqian.app.deadline.ClockStore;
import zhiqian.app.deadline.ClockView;
import zhiqian.app.department.AdviceUnavailable;
import zhiqian.app.department.DepartmentAdvice;
import zhiqian.app.department.DepartmentNames;
import zhiqian.app.idempotency.Idempotency;
import zhiqian.app.identity.Actor;
import zhiqian.app.platform.Json;
import zhiqian.app.problem.Problem;
import zhiqian.app.tenancy.InTenant;
import zhiqian.app.timeline.EventStore;
import zhiqian.kernel.lead.LeadAction;
import zhiqian.kernel.lead.LeadKind;

/** The leads of a tenant, for its people: one transaction per call. */
@ApplicationScoped
@InTenant
@Transactional
public class LeadService {
    @Inject
    private LeadStore leads;

    @Inject
    private LeadRegistration registration;

    @Inject
    private LeadActs acts;

    @Inject
    private LeadViews views;

    @Inject
    private ClockStore clocks;

    @Inject
    private ComplainantStore complainants;

    @Inject
    private TimelineStore timeline;

    @Inject
    private Idempotency idempotency;

    @Inject
    private AuditTrail audit;

    @Inject
    private Calendars calendars;

    @Inject
    private DepartmentAdvice advice;

    @Inject
    private DepartmentNames names;

    @Inject
    private BusinessClock clock;

    /** @param key idempotency key or {@code null} */
    public Idempotency.Answer register(Actor actor, LeadIntake intake, String key) {
        intake.check();
        return idempotency.once(actor, key, () -> "register " + Json.write(intake), () -> {
            LeadRegistration.Registered lead = registration.register(actor, intake);
            LeadView view = views.detail(actor, lead.row(), lead.clocks(), lead.complainant());
            return Idempotency.Answer.of(201, "/api/v1/leads/" + lead.row().id, lead.row().version, view);
        });
    }

    public LeadView show(Actor actor, UUID id) {
        LeadRecord row = visible(actor, leads.read(actor.tenant(), id).orElseThrow(LeadService::unknown));
        return views.detail(actor, row, clocks.read(actor.tenant(), row.id), complainants.find(actor.tenant(), row.id));
    }

    /**
     * @param body     fields of the action
     * @param expected version the caller saw; {@code null} if it does not matter
     */
    public Idempotency.Answer act(
            Actor actor, UUID id, LeadAction action, JsonNode body, Integer expected, String key) {
        return idempotency.once(actor, key, () -> action.id() + " " + id + " " + body, () -> {
            LeadRecord row =
                    visible(actor, leads.findForUpdate(actor.tenant(), id).orElseThrow(LeadService::unknown));
            if (expected != null && expected != row.version) {
                throw Problem.of("stale-version", "内容已被他人更新", 409, "您看到的是旧内容,请重新打开后再办理")
                        .with(Map.of("state", row.state.name(), "version", row.version))
                        .toException();
            }
            List<ClockRecord> after = acts.act(actor, row, action, body);
            leads.flush();
            return Idempotency.Answer.of(
                    200, null, row.version, views.detail(actor, row, after, complainants.find(actor.tenant(), id)));
        });
    }

    public List<EventStore.Event> timeline(Actor actor, UUID id) {
        visible(actor, leads.read(actor.tenant(), id).orElseThrow(LeadService::unknown));
        return timeline.of(actor.tenant(), id);
    }

    public ClockView clock(Actor actor, UUID id, UUID clockId) {
        visible(actor, leads.read(actor.tenant(), id).orElseThrow(LeadService::unknown));
        ClockRecord row = clocks.find(actor.tenant(), clockId)
                .filter(found -> found.subjectId().equals(id))
                .orElseThrow(LeadService::unknown);
        return ClockView.explained(
                row,
                clock.now(),
                calendars.of(actor.tenant()),
                calendars.version(actor.tenant(), row.calendarVersion()));
    }

    /** Shows the complainant's identity, for a purpose that is kept (6.4; 监察条例9). */
    public ComplainantStore.Identity disclose(Actor actor, UUID id, String purpose) {
        LeadRecord row = visible(actor, leads.read(actor.tenant(), id).orElseThrow(LeadService::unknown));
        if (row.kind == LeadKind.REPORT && actor.onlyDepartment()) {
            throw Problem.forbidden("举报人身份依法保密,不向行业主管部门提供").toException();
        }
        audit.record(actor.tenant(), actor.username(), "disclose", "lead/" + id, purpose, null);
        timeline.record(actor, id, clock.now(), "disclose", null, null, purpose, "监察条例9", Map.of());
        return complainants.find(actor.tenant(), id);
    }

    public record Proposal(String department, String departmentName, String plugin, String version, String reason) {}

    /** Whom the industry-departments plugin names for this lead; fields are empty if nobody. */
    public Proposal departmentProposal(Actor actor, UUID id) {
        LeadRecord row = visible(actor, leads.read(actor.tenant(), id).orElseThrow(LeadService::unknown));
        try {
            return advice.advise(actor.tenant(), row.industry)
                    .map(a -> new Proposal(
                            a.department(),
                            names.department(actor.tenant(), a.department()),
                            a.plugin(),
                            a.version(),
                            a.reason()))
                    .orElse(new Proposal(null, null, null, null, "没有对应的行业主管部门,请指定"));
        } catch (AdviceUnavailable e) {
            return new Proposal(null, null, null, null, "行业主管部门插件暂时不能答复,请指定");
        }
    }

    /** A department sees what was dispatched to it, and of the rest not even that it is there. */
    static LeadRecord visible(Actor actor, LeadRecord row) {
        if (actor.onlyDepartment() && !actor.department().equals(row.department)) {
            throw unknown();
        }
        return row;
    }

    static zhiqian.app.problem.ProblemException unknown() {
        return Problem.notFound().toException();
    }
}
