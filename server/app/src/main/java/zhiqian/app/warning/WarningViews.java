package zhiqian.app.warning;

import com.fasterxml.jackson.databind.JsonNode;
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
import zhiqian.app.fact.FactCatalogue;
import zhiqian.app.fact.FactType;
import zhiqian.app.identity.Actor;
import zhiqian.app.model.CountingCodes;
import zhiqian.app.model.Models;
import zhiqian.app.platform.Json;
import zhiqian.kernel.calendar.WorkingCalendar;
import zhiqian.kernel.deadline.ClockRule;
import zhiqian.kernel.warning.ClearingGround;
import zhiqian.kernel.warning.IllegalTransition;
import zhiqian.kernel.warning.WarningAction;
import zhiqian.kernel.warning.WarningKind;
import zhiqian.terms.TenantId;

/** Makes views of warnings from what is already loaded. */
@ApplicationScoped
class WarningViews {
    @Inject
    private Calendars calendars;

    @Inject
    private DepartmentNames names;

    @Inject
    private BusinessClock clock;

    @Inject
    private Models models;

    @Inject
    private WarningOrigins origins;

    WarningView detail(Actor actor, WarningRecord row, List<ClockRecord> clocks) {
        Instant now = clock.now();
        WorkingCalendar calendar = calendars.of(actor.tenant());
        List<WarningView.ActionView> actions = actions(actor, row);
        WarningKind kind = KindText.read(row);
        return new WarningView(
                headline(actor.tenant(), row, models.counting(actor.tenant())),
                row.remedy,
                figures(row),
                row.modelVersion,
                origins(actor.tenant(), row),
                TwoPersons.waiting(row).map(WarningViews::proposal).orElse(null),
                Arrays.stream(ClearingGround.values())
                        .filter(kind::accepts)
                        .map(ground -> new WarningView.Ground(ground.name(), ground.chinese()))
                        .toList(),
                clocks.stream().map(one -> ClockView.of(one, now, calendar)).toList(),
                actions.stream()
                        .filter(WarningView.ActionView::enabled)
                        .map(WarningView.ActionView::action)
                        .toList(),
                actions);
    }

    List<WarningView.Headline> headlines(TenantId tenant, List<WarningRecord> rows) {
        CountingCodes counting = models.counting(tenant);
        return rows.stream().map(row -> headline(tenant, row, counting)).toList();
    }

    private WarningView.Headline headline(TenantId tenant, WarningRecord row, CountingCodes counting) {
        return new WarningView.Headline(
                row.id,
                row.warningNo,
                row.version,
                row.code,
                row.name,
                row.level,
                row.state.name(),
                row.state.chinese(),
                row.isOpen(),
                row.overdue,
                row.period,
                row.projectId,
                row.enterpriseId,
                row.subjectName,
                row.industry,
                names.industry(tenant, row.industry),
                row.subCodes.isEmpty() ? List.of() : Arrays.asList(row.subCodes.split(",")),
                row.explanation,
                row.party.name(),
                row.party.chinese(),
                row.partyName,
                row.partyCode,
                row.department,
                row.department == null ? row.departmentKind.chinese() : names.department(tenant, row.department),
                row.firstRaisedAt,
                row.raisedAt,
                row.occurrences,
                row.endedAt,
                row.endedGround == null
                        ? null
                        : ClearingGround.valueOf(row.endedGround).chinese(),
                row.inLimit,
                row.proposal != null,
                WarningView.ModelMark.of(
                        row.modelPlugin, row.modelPluginVersion, counting.has(row.code) || !row.foundHere),
                nextDue(tenant, row));
    }

    private WarningView.NextDue nextDue(TenantId tenant, WarningRecord row) {
        if (row.nextDueRule == null || !row.isOpen()) {
            return null;
        }
        ClockRule rule = ClockRule.valueOf(row.nextDueRule);
        LocalDate due = row.nextDueAt.minusMillis(1).atZone(Json.ZONE).toLocalDate();
        DueText text = DueText.of(rule, row.nextDueAt, clock.now(), calendars.of(tenant));
        return new WarningView.NextDue(rule.code(), rule.chinese(), due, row.nextDueAt, text.level(), text.remaining());
    }

    private WarningView.Origins origins(TenantId tenant, WarningRecord row) {
        List<WarningOrigins.Origin> items = origins.of(tenant, row.id);
        return items.isEmpty() ? null : new WarningView.Origins(row.heldAbove, !row.foundHere, items);
    }

    private static List<WarningView.Figure> figures(WarningRecord row) {
        List<WarningView.Figure> figures = new ArrayList<>();
        Json.tree(row.figures).fields().forEachRemaining(field -> FactCatalogue.byName(field.getKey())
                .ifPresent(fact -> figures.add(new WarningView.Figure(
                        fact.name(), fact.meaning(), field.getValue(), said(fact.type(), field.getValue())))));
        return figures;
    }

    private static String said(FactType type, JsonNode value) {
        return switch (type) {
            case FLAG -> type.say(value.asBoolean());
            case COUNT, MONEY -> type.say(value.asLong());
            case DAY, MONTH, TEXT -> type.say(value.asText());
        };
    }

    private static WarningView.Proposal proposal(TwoPersons.Proposal p) {
        String name = WarningAction.byId(p.action()).map(WarningAction::chinese).orElse(p.action());
        return new WarningView.Proposal(p.action(), name, p.by(), p.byName(), p.at(), p.reason(), p.document());
    }

    private static List<WarningView.ActionView> actions(Actor actor, WarningRecord row) {
        List<WarningView.ActionView> actions = new ArrayList<>();
        for (WarningAction action : WarningAction.values()) {
            if (action.isOfPeople()) {
                String reason = reason(actor, row, action);
                actions.add(new WarningView.ActionView(action.id(), action.chinese(), reason == null, reason));
            }
        }
        return actions;
    }

    private static String reason(Actor actor, WarningRecord row, WarningAction action) {
        try {
            WarningRoles.requireOpen(actor, row, action);
        } catch (IllegalTransition closed) {
            return closed.getMessage();
        }
        if (!WarningRoles.allows(actor, row, action)) {
            return "您的角色不能办理此项";
        }
        return action.needsTwoPersons() ? TwoPersons.refusal(actor, row, action) : null;
    }
}
