package zhiqian.app.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import zhiqian.app.identity.Actor;
import zhiqian.app.notification.NotificationStore;
import zhiqian.app.notification.NotificationStore.Notice;
import zhiqian.kernel.lead.LeadAction;
import zhiqian.kernel.lead.LeadState;
import zhiqian.terms.TenantId;

/** Tells the people whose turn it is. */
@ApplicationScoped
class LeadNotices {
    @Inject
    private NotificationStore notifications;

    void acted(Actor actor, LeadRecord row, LeadAction action, String note, Instant now) {
        List<Notice> notices = new ArrayList<>();
        String lead = "线索 " + row.leadNo;
        switch (action) {
            case DISPATCH ->
                notices.add(notice(now, "department", row.department, "DISPATCHED", lead + " 已分流至本部门,请核实", row.id));
            case SIGN -> notices.add(notice(now, "handler", null, "SIGNED", lead + " 已签收,请办理", row.id));
            case FEEDBACK -> notices.add(notice(now, "reviewer", null, "TO_REVIEW", lead + " 已反馈,请审核", row.id));
            case REVIEW -> {
                if (row.state == LeadState.REDO) {
                    notices.addAll(handlers(row, "REDO", lead + " 审核未通过,退回重办:" + note, now));
                }
            }
            case REMIND ->
                notices.addAll(handlers(row, "REMINDED", lead + " 被催办" + (note == null ? "" : ":" + note), now));
            default -> {
                // nobody's turn changes
            }
        }
        notifications.tell(actor.tenant(), notices);
    }

    void reminded(TenantId tenant, LeadRecord row, String text, Instant now) {
        notifications.tell(tenant, handlers(row, "REMINDED", text, now));
    }

    void received(TenantId tenant, LeadRecord row, String text, String kind, Instant now) {
        notifications.tell(tenant, List.of(notice(now, "intake", null, kind, text, row.id)));
    }

    void unflagged(TenantId tenant, String text, UUID lead, Instant now) {
        notifications.tell(
                tenant,
                List.of(
                        notice(now, "municipal-supervisor", null, "UNFLAGGED", text, lead),
                        notice(now, "leader", null, "UNFLAGGED", text, lead)));
    }

    private static List<Notice> handlers(LeadRecord row, String kind, String text, Instant now) {
        if (row.department != null) {
            return List.of(notice(now, "department", row.department, kind, text, row.id));
        }
        return List.of(
                notice(now, "intake", null, kind, text, row.id), notice(now, "handler", null, kind, text, row.id));
    }

    private static Notice notice(Instant at, String role, String department, String kind, String text, UUID lead) {
        return new Notice(at, role, department, kind, text, lead);
    }
}
