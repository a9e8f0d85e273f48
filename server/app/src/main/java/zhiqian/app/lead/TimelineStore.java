package zhiqian.app.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import zhiqian.app.identity.Actor;
import zhiqian.app.timeline.EventStore;
import zhiqian.kernel.lead.LeadAction;
import zhiqian.kernel.lead.LeadState;
import zhiqian.terms.TenantId;

/** 办理过程: the course of a lead, with the names of its acts. */
@ApplicationScoped
public class TimelineStore {
    @Inject
    private EventStore events;

    void record(
            Actor actor,
            UUID lead,
            Instant at,
            String action,
            LeadState from,
            LeadState to,
            String note,
            String basis,
            Map<String, ?> detail) {
        events.record(actor, new EventStore.Entry(lead, at, action, from, to, note, basis, detail));
    }

    void recordAll(TenantId tenant, List<Object[]> rows) {
        events.recordAll(tenant, rows);
    }

    static Object[] row(
            Actor actor,
            UUID lead,
            Instant at,
            String action,
            LeadState from,
            LeadState to,
            String note,
            String basis,
            Map<String, ?> detail) {
        return EventStore.row(actor, new EventStore.Entry(lead, at, action, from, to, note, basis, detail));
    }

    List<EventStore.Event> of(TenantId tenant, UUID lead) {
        return events.of(tenant, lead, TimelineStore::name);
    }

    private static String name(String action) {
        return LeadAction.byId(action).map(LeadAction::chinese).orElseGet(() -> switch (action) {
            case "register" -> "登记";
            case "auto-acknowledge" -> "自动回复";
            case "receive" -> "收到上级转办";
            case "returned" -> "下级退回";
            case "progress" -> "下级进展";
            case "overdue" -> "时限届满";
            case "recount" -> "时限重算";
            case "attach" -> "上传附件";
            case "disclose" -> "查看完整身份信息";
            case "reminded" -> "上级催办";
            case "unflagged" -> "下级撤销特殊标记";
            default -> action;
        });
    }
}
