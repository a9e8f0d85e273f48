package zhiqian.app.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import zhiqian.app.clock.BusinessClock;
import zhiqian.app.identity.Actor;
import zhiqian.app.platform.Json;
import zhiqian.app.tenancy.Row;
import zhiqian.app.tenancy.TenantSql;
import zhiqian.terms.TenantId;

/** The versions of a tenant's own models. */
@ApplicationScoped
class ModelStore {
    /** A version is published until the day of one that was published after it; asked with today. */
    private static final String OVER =
            "EXISTS (SELECT FROM warning_model n WHERE n.code = m.code AND n.state = 'PUBLISHED'"
                    + " AND n.published_at > m.published_at AND (n.effective_on IS NULL OR n.effective_on <= ?))";

    private static final String COLUMNS = "m.code, m.version, CASE WHEN m.state = 'PUBLISHED' AND " + OVER
            + " THEN 'RETIRED' ELSE m.state END AS state, m.definition, m.note, m.effective_on, m.created_at, m.created_by, m.published_at,"
            + " m.published_by";
    private static final String FROM = " FROM warning_model m ";

    /** What the superior locks counts whatever the tenant wants, and what it wanted counts again when the superior lets go. */
    private static final String OFF = " FROM warning_model_off o WHERE NOT EXISTS (SELECT FROM received_model r"
            + " WHERE r.code = o.code AND r.state = 'IN_FORCE' AND r.locked)";

    @Inject
    private TenantSql sql;

    @Inject
    private BusinessClock clock;

    /** State of a version (模型版本状态). */
    enum State {
        /** 草稿. */
        DRAFT("草稿"),
        /** 已发布: the one that counts. */
        PUBLISHED("已发布"),
        /** 已停用. */
        RETIRED("已停用");

        private final String chinese;

        State(String chinese) {
            this.chinese = chinese;
        }

        String chinese() {
            return chinese;
        }
    }

    record Version(
            String code,
            int version,
            State state,
            ModelDefinition definition,
            String note,
            LocalDate effectiveOn,
            Instant createdAt,
            String createdBy,
            Instant publishedAt,
            String publishedBy) {}

    /** The one that counts, and one that is to come. */
    List<Version> published(TenantId tenant) {
        return sql.list(
                "SELECT " + COLUMNS + FROM + "WHERE m.state = 'PUBLISHED' AND NOT " + OVER
                        + " ORDER BY m.code, m.published_at",
                ModelStore::read,
                clock.today(),
                clock.today());
    }

    Set<String> publishedCodes(TenantId tenant, LocalDate today) {
        return Set.copyOf(sql.list(
                "SELECT code FROM warning_model WHERE state = 'PUBLISHED' AND (effective_on IS NULL OR effective_on <= ?)",
                r -> r.text("code"),
                today));
    }

    /** The youngest of each code. */
    List<Version> latest(TenantId tenant) {
        return sql.list(
                "SELECT DISTINCT ON (m.code) " + COLUMNS + FROM + "ORDER BY m.code, m.version DESC",
                ModelStore::read,
                clock.today());
    }

    List<Version> versions(TenantId tenant, String code) {
        return sql.list(
                "SELECT " + COLUMNS + FROM + "WHERE m.code = ? ORDER BY m.version DESC",
                ModelStore::read,
                clock.today(),
                code);
    }

    Optional<Version> findForUpdate(TenantId tenant, String code, int version) {
        return sql.first(
                "SELECT " + COLUMNS + FROM + "WHERE m.code = ? AND m.version = ? FOR UPDATE OF m",
                ModelStore::read,
                clock.today(),
                code,
                version);
    }

    /** The one that counts; if there is none yet, the one that is to come. */
    Optional<Version> publishedForUpdate(TenantId tenant, String code) {
        return sql.first(
                "SELECT " + COLUMNS + FROM + "WHERE m.code = ? AND m.state = 'PUBLISHED' AND NOT " + OVER
                        + " ORDER BY m.published_at FOR UPDATE OF m",
                ModelStore::read,
                clock.today(),
                code,
                clock.today());
    }

    int add(Actor actor, ModelDefinition definition, String note, Instant now) {
        return sql.first(
                        "INSERT INTO warning_model (code, version, state, definition, note, created_at, created_by)"
                                + " SELECT ?, coalesce(max(version), 0) + 1, 'DRAFT', ?, ?, ?, ? FROM warning_model WHERE code = ? RETURNING version",
                        r -> r.count("version"),
                        definition.code(),
                        Json.write(definition),
                        note,
                        now,
                        actor.username(),
                        definition.code())
                .orElseThrow();
    }

    /** Until a later day comes, the one that counts goes on counting; of several that are to come the last published stays. */
    void publish(Actor actor, String code, int version, LocalDate effectiveOn, Instant now) {
        if (effectiveOn == null || !effectiveOn.isAfter(clock.today())) {
            retire(actor, code);
        } else {
            sql.update(
                    "UPDATE warning_model SET state = 'RETIRED' WHERE code = ? AND state = 'PUBLISHED' AND effective_on > ?",
                    code,
                    clock.today());
        }
        sql.update(
                "UPDATE warning_model SET state = 'PUBLISHED', effective_on = ?, published_at = ?, published_by = ? WHERE code = ? AND version = ?",
                effectiveOn,
                now,
                actor.username(),
                code,
                version);
    }

    /** @return whether one counted */
    boolean retire(Actor actor, String code) {
        return sql.update("UPDATE warning_model SET state = 'RETIRED' WHERE code = ? AND state = 'PUBLISHED'", code)
                > 0;
    }

    /** Codes of the plugins' and the superior's models that the tenant does not want (停用的模型). */
    Set<String> switchedOff(TenantId tenant) {
        return Set.copyOf(sql.list("SELECT code" + OFF, r -> r.text("code")));
    }

    /** Why it is switched off; empty if it is not. */
    Optional<String> offReason(TenantId tenant, String code) {
        return sql.first("SELECT reason" + OFF + " AND o.code = ?", r -> r.text("reason"), code);
    }

    /** @return whether it was on */
    boolean switchOff(Actor actor, String code, String reason, Instant now) {
        return sql.update(
                        "INSERT INTO warning_model_off (code, reason, switched_at, switched_by) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
                        code,
                        reason,
                        now,
                        actor.username())
                > 0;
    }

    /** @return whether it was off */
    boolean switchOn(Actor actor, String code) {
        return sql.update("DELETE FROM warning_model_off WHERE code = ?", code) > 0;
    }

    private static Version read(Row r) throws SQLException {
        return new Version(
                r.text("code"),
                r.count("version"),
                State.valueOf(r.text("state")),
                Json.read(r.text("definition"), ModelDefinition.class),
                r.text("note"),
                r.date("effective_on"),
                r.instant("created_at"),
                r.text("created_by"),
                r.instant("published_at"),
                r.text("published_by"));
    }
}
