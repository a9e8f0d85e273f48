package zhiqian.app.fact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import zhiqian.app.tenancy.SqlArray;
import zhiqian.app.tenancy.TenantSql;
import zhiqian.terms.TenantId;

/** Wage deposits (工资保证金) of many projects, what was paid out of them, what was given back, what HR decided. */
@ApplicationScoped
class DepositFactStore {
    private static final String THESE = " project_id = ANY (CAST(? AS uuid[])) ";

    @Inject
    private TenantSql sql;

    /** @param refundedOn day on which it was given back; {@code null} if it was not */
    record Instrument(
            UUID id, UUID project, String form, long amount, LocalDate from, LocalDate to, LocalDate refundedOn) {}

    record Use(UUID deposit, LocalDate paidOn, long amount) {}

    record Exemption(UUID project, long required) {}

    List<Instrument> deposits(TenantId tenant, Collection<UUID> projects) {
        return sql.list(
                "SELECT d.id, d.project_id, d.form, d.amount_fen, d.valid_from, d.valid_to, f.refunded_on FROM wage_deposit d"
                        + " LEFT JOIN (SELECT deposit_id, min(refunded_on) AS refunded_on FROM deposit_refund WHERE"
                        + THESE
                        + "AND NOT voided GROUP BY deposit_id) f ON f.deposit_id = d.id WHERE d.project_id = ANY (CAST(? AS uuid[])) AND NOT d.voided",
                r -> new Instrument(
                        r.uuid("id"),
                        r.uuid("project_id"),
                        r.text("form"),
                        r.number("amount_fen"),
                        r.date("valid_from"),
                        r.date("valid_to"),
                        r.date("refunded_on")),
                SqlArray.of(projects),
                SqlArray.of(projects));
    }

    /** What the bank has paid up to a day. */
    List<Use> uses(TenantId tenant, Collection<UUID> projects, LocalDate day) {
        return sql.list(
                "SELECT deposit_id, paid_on, amount_fen FROM deposit_use WHERE" + THESE
                        + "AND NOT voided AND paid_on <= ?",
                r -> new Use(r.uuid("deposit_id"), r.date("paid_on"), r.number("amount_fen")),
                SqlArray.of(projects),
                day);
    }

    /** The youngest decision of each. */
    List<Exemption> exemptions(TenantId tenant, Collection<UUID> projects, LocalDate day) {
        return sql.list(
                "SELECT DISTINCT ON (project_id) project_id, required_amount_fen FROM deposit_exemption WHERE" + THESE
                        + "AND NOT voided AND decided_on <= ? ORDER BY project_id, decided_on DESC, id DESC",
                r -> new Exemption(r.uuid("project_id"), r.number("required_amount_fen")),
                SqlArray.of(projects),
                day);
    }
}
