package zhiqian.app.workforce;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import zhiqian.app.crypto.Sealed;
import zhiqian.app.identity.Actor;
import zhiqian.app.tenancy.Row;
import zhiqian.app.tenancy.TenantSql;
import zhiqian.terms.TenantId;

/** 劳动合同、用工书面协议. There is no way to delete one. */
@ApplicationScoped
class LabourContractStore {
    private static final String SELECT =
            "SELECT c.id, c.version, c.worker_no, w.name, c.kind, c.number, c.signed_on, c.valid_from, c.valid_to, c.wage_standard,"
                    + " c.pay_time, c.pay_method, c.pay_cycle, c.uploaded_at, c.file, c.voided, c.void_reason, c.updated_at, c.updated_by"
                    + " FROM labour_contract c JOIN worker w ON w.worker_no = c.worker_no WHERE c.project_id = ?";

    @Inject
    private TenantSql sql;

    @Inject
    private Sealed sealed;

    /** The four items of R-011 are {@code wageStandard}, {@code payTime}, {@code payMethod}, {@code payCycle}. */
    record ContractView(
            UUID id,
            int version,
            long workerNo,
            String name,
            String kind,
            String kindName,
            String number,
            LocalDate signedOn,
            LocalDate validFrom,
            LocalDate validTo,
            String wageStandard,
            String payTime,
            String payMethod,
            String payCycle,
            Instant uploadedAt,
            UUID file,
            boolean voided,
            String voidReason,
            Instant updatedAt,
            String updatedBy) {}

    record Count(long valid, long voided) {}

    record After(LocalDate signedOn, UUID id) {}

    List<ContractView> page(TenantId tenant, UUID project, After after, int limit) {
        List<Object> arguments = new ArrayList<>(List.of(project));
        if (after != null) {
            arguments.addAll(List.of(after.signedOn(), after.id()));
        }
        arguments.add(limit);
        return sql.list(
                SELECT + (after == null ? "" : " AND (c.signed_on, c.id) < (?, ?)")
                        + " ORDER BY c.signed_on DESC, c.id DESC LIMIT ?",
                r -> read(tenant, r),
                arguments.toArray());
    }

    Count count(TenantId tenant, UUID project) {
        return sql.first(
                        "SELECT count(*) FILTER (WHERE NOT voided) AS valid, count(*) FILTER (WHERE voided) AS voided"
                                + " FROM labour_contract WHERE project_id = ?",
                        r -> new Count(r.number("valid"), r.number("voided")),
                        project)
                .orElseThrow();
    }

    /** Locks it. */
    Optional<ContractView> findForUpdate(TenantId tenant, UUID project, UUID id) {
        return sql.first(SELECT + " AND c.id = ? FOR UPDATE OF c", r -> read(tenant, r), project, id);
    }

    void strike(Actor actor, UUID id, String reason, Instant now) {
        sql.update(
                "UPDATE labour_contract SET voided = true, void_reason = ?, updated_at = ?, updated_by = ?, version = version + 1"
                        + " WHERE id = ?",
                reason,
                now,
                actor.username(),
                id);
    }

    void file(Actor actor, UUID id, UUID file, Instant now) {
        sql.update(
                "UPDATE labour_contract SET file = ?, updated_at = ?, updated_by = ?, version = version + 1 WHERE id = ?",
                file,
                now,
                actor.username(),
                id);
    }

    private ContractView read(TenantId tenant, Row r) throws SQLException {
        return new ContractView(
                r.uuid("id"),
                r.count("version"),
                r.number("worker_no"),
                Masks.name(sealed.open(tenant, r.bytes("name"))),
                r.text("kind"),
                Words.contract(r.text("kind")),
                r.text("number"),
                r.date("signed_on"),
                r.date("valid_from"),
                r.date("valid_to"),
                r.text("wage_standard"),
                r.text("pay_time"),
                r.text("pay_method"),
                r.text("pay_cycle"),
                r.instant("uploaded_at"),
                r.uuid("file"),
                r.flag("voided"),
                r.text("void_reason"),
                r.instant("updated_at"),
                r.text("updated_by"));
    }
}
