package zhiqian.app.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import zhiqian.app.identity.Actor;
import zhiqian.app.model.HandDownStatements.Answer;
import zhiqian.app.tenancy.Row;
import zhiqian.app.tenancy.TenantSql;
import zhiqian.terms.TenantId;

/** What a superior has handed down to whom, and what they answered. */
@ApplicationScoped
class HandDownStore {
    private static final String COLUMNS =
            "code, county, id, version, locked, handed_at, handed_by, taken_back_at, taken_back_by, take_back_reason,"
                    + " answer, answer_note, version_in_use, answered_at";

    @Inject
    private TenantSql sql;

    /**
     * One model in one county.
     *
     * @param id           of the last act, hand-down or take-back
     * @param answer       to that act; {@code null} as long as there is none
     * @param versionInUse as last told
     */
    record HandDown(
            String code,
            String county,
            UUID id,
            int version,
            boolean locked,
            Instant handedAt,
            String handedBy,
            Instant takenBackAt,
            String takenBackBy,
            String takeBackReason,
            Answer answer,
            String answerNote,
            Integer versionInUse,
            Instant answeredAt) {
        boolean isTakenBack() {
            return takenBackAt != null;
        }
    }

    List<HandDown> of(TenantId tenant, String code) {
        return sql.list(
                "SELECT " + COLUMNS + " FROM model_hand_down WHERE code = ? ORDER BY county",
                HandDownStore::read,
                code);
    }

    /** Locks them: of two who act on a model at once the second sees what the first did. */
    List<HandDown> forUpdate(TenantId tenant, String code) {
        return sql.list(
                "SELECT " + COLUMNS + " FROM model_hand_down WHERE code = ? ORDER BY county FOR UPDATE",
                HandDownStore::read,
                code);
    }

    /** What the county said before counts no longer; which version it uses it will tell. */
    void hand(Actor actor, String code, String county, UUID id, int version, boolean locked, Instant now) {
        sql.update(
                "INSERT INTO model_hand_down (code, county, id, version, locked, handed_at, handed_by) VALUES (?, ?, ?, ?, ?, ?, ?)"
                        + " ON CONFLICT (code, county) DO UPDATE SET id = excluded.id, version = excluded.version, locked = excluded.locked,"
                        + " handed_at = excluded.handed_at, handed_by = excluded.handed_by, taken_back_at = NULL, taken_back_by = NULL,"
                        + " take_back_reason = NULL, answer = NULL, answer_note = NULL, answered_at = NULL",
                code,
                county,
                id,
                version,
                locked,
                now,
                actor.username());
    }

    void takeBack(Actor actor, String code, String county, UUID id, String reason, Instant now) {
        sql.update(
                "UPDATE model_hand_down SET id = ?, taken_back_at = ?, taken_back_by = ?, take_back_reason = ?,"
                        + " answer = NULL, answer_note = NULL, answered_at = NULL WHERE code = ? AND county = ?",
                id,
                now,
                actor.username(),
                reason,
                code,
                county);
    }

    /** @return whether it answers the last act; an answer to an earlier one is late and says nothing any more */
    boolean answer(TenantId tenant, String county, HandDownStatements.Answered answered, Instant at) {
        return sql.update(
                        "UPDATE model_hand_down SET answer = ?, answer_note = ?, version_in_use = ?::int, answered_at = ?"
                                + " WHERE code = ? AND county = ? AND id = ?",
                        answered.answer(),
                        answered.note(),
                        answered.versionInUse(),
                        at,
                        HandedCode.own(answered.code()),
                        county,
                        answered.id())
                > 0;
    }

    private static HandDown read(Row r) throws SQLException {
        Long inUse = r.numberOrNull("version_in_use");
        String answer = r.text("answer");
        return new HandDown(
                r.text("code"),
                r.text("county"),
                r.uuid("id"),
                r.count("version"),
                r.flag("locked"),
                r.instant("handed_at"),
                r.text("handed_by"),
                r.instant("taken_back_at"),
                r.text("taken_back_by"),
                r.text("take_back_reason"),
                answer == null ? null : Answer.valueOf(answer),
                r.text("answer_note"),
                inUse == null ? null : inUse.intValue(),
                r.instant("answered_at"));
    }
}
