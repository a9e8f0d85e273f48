package zhiqian.app.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import zhiqian.app.platform.Json;
import zhiqian.app.tenancy.Row;
import zhiqian.app.tenancy.TenantSql;
import zhiqian.terms.TenantId;

/** The models that a tenant's superior has handed down to it. */
@ApplicationScoped
class ReceivedModelStore {
    private static final String COLUMNS =
            "code, version, hand_down, sender, definition, note, locked, handed_at, handed_by, received_at, state,"
                    + " refusal, ended_at, end_reason";

    @Inject
    private TenantSql sql;

    /** 下发模型在本单位的状态. */
    enum State {
        /** 使用中, unless it is switched off here. */
        IN_FORCE,
        /** 已由新版替换. */
        REPLACED,
        /** 未采用. */
        REFUSED,
        /** 已收回. */
        TAKEN_BACK
    }

    /** @param handDown the superior's last act on it */
    record Received(
            String code,
            int version,
            UUID handDown,
            String sender,
            ModelDefinition definition,
            String note,
            boolean locked,
            Instant handedAt,
            String handedBy,
            Instant receivedAt,
            State state,
            String refusal,
            Instant endedAt,
            String endReason) {}

    List<Received> inForce(TenantId tenant) {
        return sql.list(
                "SELECT " + COLUMNS + " FROM received_model WHERE state = 'IN_FORCE' ORDER BY code",
                ReceivedModelStore::read);
    }

    Set<String> codesInForce(TenantId tenant) {
        return Set.copyOf(sql.list("SELECT code FROM received_model WHERE state = 'IN_FORCE'", r -> r.text("code")));
    }

    /** All of them, of each code the last received first. */
    List<Received> all(TenantId tenant) {
        return sql.list("SELECT " + COLUMNS + " FROM received_model ORDER BY code, no DESC", ReceivedModelStore::read);
    }

    /** The last received first. */
    List<Received> versions(TenantId tenant, String code) {
        return sql.list(
                "SELECT " + COLUMNS + " FROM received_model WHERE code = ? ORDER BY no DESC",
                ReceivedModelStore::read,
                code);
    }

    /** A version that comes again is a new one: it stands in front of all others. */
    void put(TenantId tenant, Received r) {
        sql.update("DELETE FROM received_model WHERE code = ? AND version = ?", r.code(), r.version());
        if (r.state() == State.IN_FORCE) {
            sql.update(
                    "UPDATE received_model SET state = 'REPLACED', ended_at = ? WHERE code = ? AND state = 'IN_FORCE'",
                    r.receivedAt(),
                    r.code());
        }
        sql.update(
                "INSERT INTO received_model (code, version, hand_down, sender, definition, note, locked, handed_at, handed_by,"
                        + " received_at, state, refusal) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                r.code(),
                r.version(),
                r.handDown(),
                r.sender(),
                Json.write(r.definition()),
                r.note(),
                r.locked(),
                r.handedAt(),
                r.handedBy(),
                r.receivedAt(),
                r.state(),
                r.refusal());
    }

    /** What is in force or was refused ends; the answer names the act that ended it. */
    void takeBack(TenantId tenant, String code, UUID handDown, String reason, Instant now) {
        sql.update(
                "UPDATE received_model SET state = 'TAKEN_BACK', hand_down = ?, ended_at = ?, end_reason = ?"
                        + " WHERE code = ? AND state IN ('IN_FORCE', 'REFUSED')",
                handDown,
                now,
                reason,
                code);
        sql.update("DELETE FROM warning_model_off WHERE code = ?", code);
    }

    private static Received read(Row r) throws SQLException {
        return new Received(
                r.text("code"),
                r.count("version"),
                r.uuid("hand_down"),
                r.text("sender"),
                Json.read(r.text("definition"), ModelDefinition.class),
                r.text("note"),
                r.flag("locked"),
                r.instant("handed_at"),
                r.text("handed_by"),
                r.instant("received_at"),
                State.valueOf(r.text("state")),
                r.text("refusal"),
                r.instant("ended_at"),
                r.text("end_reason"));
    }
}
