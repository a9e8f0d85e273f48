package zhiqian.app.lead;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import zhiqian.app.identity.Actor;
import zhiqian.app.platform.Json;
import zhiqian.app.tenancy.TenantSql;
import zhiqian.kernel.lead.LeadAction;
import zhiqian.kernel.lead.LeadState;
import zhiqian.terms.TenantId;

/** 办理过程: who did what when, on which clause; written with the change, never changed. */
@ApplicationScoped
public class TimelineStore {
    private static final String INSERT = "INSERT INTO timeline_event"
            + " (subject_id, at, actor, actor_name, action, from_state, to_state, note, basis, detail) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    @Inject
    private TenantSql sql;

    /** @param name Chinese name of the act */
    public record Event(
            long seq,
            Instant at,
            String actor,
            String actorName,
            String action,
            String name,
            String from,
            String to,
            String note,
            String basis,
            JsonNode detail) {}

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
        sql.update(INSERT, row(actor, lead, at, action, from, to, note, basis, detail));
    }

    void recordAll(TenantId tenant, List<Object[]> rows) {
        sql.updateEach(INSERT, rows);
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
        return new Object[] {
            lead,
            at,
            actor.username(),
            actor.name(),
            action,
            from == null ? null : from.name(),
            to == null ? null : to.name(),
            note,
            basis,
            detail == null || detail.isEmpty() ? null : Json.write(detail)
        };
    }

    List<Event> of(TenantId tenant, UUID lead) {
        return sql.list(
                "SELECT id, at, actor, actor_name, action, from_state, to_state, note, basis, detail FROM timeline_event"
                        + " WHERE subject_id = ? ORDER BY id",
                r -> new Event(
                        r.number("id"),
                        r.instant("at"),
                        r.text("actor"),
                        r.text("actor_name"),
                        r.text("action"),
                        name(r.text("action")),
                        r.text("from_state"),
                        r.text("to_state"),
                        r.text("note"),
                        r.text("basis"),
                        Json.tree(r.text("detail"))),
                lead);
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
