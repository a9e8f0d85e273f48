package zhiqian.app.lead;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import zhiqian.app.calendar.Calendars;
import zhiqian.app.clock.BusinessClock;
import zhiqian.app.deadline.ClockRecord;
import zhiqian.app.deadline.ClockView;
import zhiqian.app.deadline.DueText;
import zhiqian.app.department.DepartmentNames;
import zhiqian.app.identity.Actor;
import zhiqian.app.platform.Json;
import zhiqian.app.tenancy.TenantDirectory;
import zhiqian.kernel.calendar.WorkingCalendar;
import zhiqian.kernel.deadline.ClockRule;
import zhiqian.kernel.lead.IllegalTransition;
import zhiqian.kernel.lead.LeadAction;
import zhiqian.kernel.lead.LeadKind;
import zhiqian.kernel.lead.LeadSituation;
import zhiqian.kernel.lead.LeadTrigger;
import zhiqian.terms.TenantId;

/** Makes views of leads from what is already loaded; asks the database for nothing but names. */
@ApplicationScoped
class LeadViews {
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    @Inject
    private Calendars calendars;

    @Inject
    private TenantDirectory directory;

    @Inject
    private DepartmentNames names;

    @Inject
    private BusinessClock clock;

    LeadView detail(Actor actor, LeadRecord row, List<ClockRecord> clocks, ComplainantStore.Identity complainant) {
        Instant now = clock.now();
        WorkingCalendar calendar = calendars.of(actor.tenant());
        LeadSituation situation = row.situation(directory.hasChildren(actor.tenant()));
        List<LeadView.ActionView> actions = actions(actor, row, situation);
        return new LeadView(
                headline(actor.tenant(), row),
                complainant(actor, row, complainant),
                row.representedPeople,
                row.periodFrom,
                row.periodTo,
                row.facts,
                split(row.triggers),
                row.specialReasons.equals("[]") ? List.of() : Json.read(row.specialReasons, TEXTS),
                row.specialLeader,
                Json.tree(row.findings),
                Json.tree(row.feedback),
                Json.tree(row.reviews),
                clocks.stream().map(c -> ClockView.of(c, now, calendar)).toList(),
                actions.stream()
                        .filter(LeadView.ActionView::enabled)
                        .map(LeadView.ActionView::action)
                        .toList(),
                actions);
    }

    LeadView.Headline headline(TenantId tenant, LeadRecord row) {
        return new LeadView.Headline(
                row.id,
                row.leadNo,
                row.version,
                tenant.code(),
                row.state.name(),
                row.state.chinese(),
                row.finished,
                row.channel.name(),
                row.channel.chinese(),
                row.kind.name(),
                row.kind.chinese(),
                row.anonymous,
                row.externalNo,
                row.externalDueAt,
                row.employer,
                row.employerCreditCode,
                row.project,
                row.industry,
                names.industry(tenant, row.industry),
                row.area,
                row.people,
                row.amount() == null ? null : row.amount().toYuan(),
                row.submittedAt,
                row.receivedAt,
                row.registeredOn,
                row.createdAt,
                row.receipt,
                row.festivalName != null,
                row.festivalName,
                row.special,
                row.originTenant == null
                        ? null
                        : new LeadView.Origin(row.originTenant, directory.name(row.originTenant), row.originLeadNo),
                row.targetTenant == null
                        ? null
                        : new LeadView.Target(row.targetTenant, directory.name(row.targetTenant)),
                row.department,
                names.department(tenant, row.department),
                row.handler,
                row.signedAt,
                row.signedInTime,
                row.closedAt,
                row.closedInTime,
                row.signOverdue,
                row.overdue,
                nextDue(tenant, row));
    }

    private LeadView.NextDue nextDue(TenantId tenant, LeadRecord row) {
        if (row.nextDueRule == null || !row.nextDueAt.isBefore(LeadRecord.NEVER)) {
            return null;
        }
        ClockRule rule = ClockRule.valueOf(row.nextDueRule);
        LocalDate due = row.nextDueAt.minusMillis(1).atZone(Json.ZONE).toLocalDate();
        DueText text = DueText.of(rule, row.nextDueAt, clock.now(), calendars.of(tenant));
        return new LeadView.NextDue(rule.code(), rule.chinese(), due, row.nextDueAt, text.level(), text.remaining());
    }

    private static LeadView.ComplainantView complainant(
            Actor actor, LeadRecord row, ComplainantStore.Identity identity) {
        if (row.kind == LeadKind.REPORT && actor.onlyDepartment()) {
            // the reporter's identity is not for departments, not even masked (监察条例9)
            return new LeadView.ComplainantView(null, null, null);
        }
        ComplainantStore.Identity masked = identity.masked();
        return new LeadView.ComplainantView(masked.name(), masked.phone(), masked.idNo());
    }

    private static List<LeadView.ActionView> actions(Actor actor, LeadRecord row, LeadSituation situation) {
        List<LeadView.ActionView> actions = new ArrayList<>();
        for (LeadAction action : LeadAction.values()) {
            String reason = reason(actor, row, situation, action);
            actions.add(new LeadView.ActionView(action.id(), action.chinese(), reason == null, reason));
        }
        return actions;
    }

    private static String reason(Actor actor, LeadRecord row, LeadSituation situation, LeadAction action) {
        if (!action.isOpenIn(situation)) {
            return IllegalTransition.reason(action, situation);
        }
        if (!action.allows(actor.roles())) {
            return "您的角色不能办理此项";
        }
        if (action == LeadAction.UNFLAG_SPECIAL && !row.special) {
            return "不是特殊线索";
        }
        if (action == LeadAction.REVIEW && actor.username().equals(row.handler)) {
            return "审核人不得是承办人(R-273)";
        }
        return null;
    }

    private static List<String> split(String triggers) {
        return triggers.isBlank()
                ? List.of()
                : Arrays.stream(triggers.split(","))
                        .map(LeadTrigger::valueOf)
                        .map(Enum::name)
                        .toList();
    }
}
