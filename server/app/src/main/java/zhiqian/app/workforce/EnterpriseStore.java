package zhiqian.app.workforce;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import zhiqian.app.clock.BusinessClock;
import zhiqian.app.crypto.Sealed;
import zhiqian.app.identity.Actor;
import zhiqian.app.listing.KeysetStore;
import zhiqian.app.platform.Total;
import zhiqian.app.platform.UuidV7;
import zhiqian.app.tenancy.Row;
import zhiqian.app.tenancy.TenantSql;
import zhiqian.terms.TenantId;

/** 企业, known by their credit code. */
@ApplicationScoped
class EnterpriseStore {
    private static final String COLUMNS =
            "id, credit_code, version, name, address, legal_representative, phone, scale, integrity_grade, dishonest_from, dishonest_to, updated_at";

    @Inject
    private TenantSql sql;

    @Inject
    private Sealed sealed;

    @Inject
    private KeysetStore lists;

    @Inject
    private BusinessClock clock;

    /** @param legalRepresentative masked, as is {@code phone} */
    record Enterprise(
            UUID id,
            String creditCode,
            int version,
            String name,
            String address,
            String legalRepresentative,
            String phone,
            String scale,
            String integrityGrade,
            LocalDate dishonestFrom,
            LocalDate dishonestTo,
            Instant updatedAt) {}

    record Signal(String kind, String kindName, long value, LocalDate observedOn, String source) {}

    /** @param part OWNER or GENERAL_CONTRACTOR */
    record Part(UUID project, String projectNo, String name, String part) {}

    /**
     * A row of the list.
     *
     * @param projects     on which it is owner or general contractor
     * @param openWarnings for which it is responsible; a department is told its own projects and warnings only
     */
    record Listed(@JsonUnwrapped Enterprise enterprise, long projects, long openWarnings) {}

    /** @see KeysetStore#page */
    List<Listed> page(Actor actor, EnterpriseFilter filter, KeysetStore.Order order, String cursor, int limit) {
        return lists.page(
                actor.tenant(), listed(actor.tenant()), filter.of(actor, clock.today()), order, cursor, limit, false);
    }

    Total count(Actor actor, EnterpriseFilter filter) {
        return lists.count(actor.tenant(), listed(actor.tenant()), filter.of(actor, clock.today()));
    }

    private KeysetStore.Source<Listed> listed(TenantId tenant) {
        return new KeysetStore.Source<>(
                EnterpriseFilter.LISTED,
                COLUMNS + ", projects, open_warnings",
                r -> new Listed(read(tenant, r), r.number("projects"), r.number("open_warnings")));
    }

    Optional<Enterprise> find(TenantId tenant, String creditCode) {
        return sql.first(
                "SELECT " + COLUMNS + " FROM enterprise WHERE credit_code = ?", r -> read(tenant, r), creditCode);
    }

    /** Locks it. */
    Optional<Enterprise> findForUpdate(TenantId tenant, String creditCode) {
        return sql.first(
                "SELECT " + COLUMNS + " FROM enterprise WHERE credit_code = ? FOR UPDATE",
                r -> read(tenant, r),
                creditCode);
    }

    /** The last observation of each kind; one of zero says that it is over. */
    List<Signal> signals(TenantId tenant, UUID enterprise) {
        return sql.list(
                "SELECT DISTINCT ON (kind) kind, value, observed_on, source FROM enterprise_signal WHERE enterprise_id = ?"
                        + " ORDER BY kind, observed_on DESC",
                r -> new Signal(
                        r.text("kind"),
                        Words.signal(r.text("kind")),
                        r.number("value"),
                        r.date("observed_on"),
                        r.text("source")),
                enterprise);
    }

    /** On which projects it is what; a department is told its own projects only. */
    List<Part> parts(Actor actor, String creditCode) {
        String department = actor.onlyDepartment() ? actor.department() : null;
        return sql.list(
                "SELECT id, project_no, name, CASE WHEN owner_credit_code = ? THEN 'OWNER' ELSE 'GENERAL_CONTRACTOR' END AS part FROM project"
                        + " WHERE (owner_credit_code = ? OR contractor_credit_code = ?) AND (CAST(? AS text) IS NULL OR department = ?)"
                        + " ORDER BY project_no DESC LIMIT 100",
                r -> new Part(r.uuid("id"), r.text("project_no"), r.text("name"), r.text("part")),
                creditCode,
                creditCode,
                creditCode,
                department,
                department);
    }

    /** @return whether it was not there */
    boolean insert(Actor actor, EnterpriseIntake e, Instant now) {
        return sql.update(
                        "INSERT INTO enterprise (id, credit_code, name, address, legal_representative, phone, scale, integrity_grade, dishonest_from,"
                                + " dishonest_to, created_at, created_by, updated_at, updated_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                                + " ON CONFLICT (credit_code) DO NOTHING",
                        UuidV7.next(),
                        e.creditCode(),
                        e.name().strip(),
                        e.address(),
                        sealed.seal(actor.tenant(), e.legalRepresentative()),
                        sealed.seal(actor.tenant(), e.phone()),
                        e.scale(),
                        e.integrityGrade(),
                        Places.day(e.dishonestFrom()),
                        Places.day(e.dishonestTo()),
                        now,
                        actor.username(),
                        now,
                        actor.username())
                == 1;
    }

    /** What is sealed stays as it is where nothing is given: it is shown masked and cannot be sent back. */
    void update(Actor actor, UUID id, EnterpriseIntake e, Instant now) {
        sql.update(
                "UPDATE enterprise SET name = ?, address = ?, legal_representative = coalesce(?, legal_representative), phone = coalesce(?, phone),"
                        + " scale = ?, integrity_grade = ?, dishonest_from = ?, dishonest_to = ?, updated_at = ?, updated_by = ?,"
                        + " version = version + 1 WHERE id = ?",
                e.name().strip(),
                e.address(),
                sealed.seal(actor.tenant(), e.legalRepresentative()),
                sealed.seal(actor.tenant(), e.phone()),
                e.scale(),
                e.integrityGrade(),
                Places.day(e.dishonestFrom()),
                Places.day(e.dishonestTo()),
                now,
                actor.username(),
                id);
    }

    List<UUID> projectsOf(TenantId tenant, String creditCode) {
        return sql.list(
                "SELECT id FROM project WHERE owner_credit_code = ? OR contractor_credit_code = ?",
                r -> r.uuid("id"),
                creditCode,
                creditCode);
    }

    private Enterprise read(TenantId tenant, Row r) throws SQLException {
        return new Enterprise(
                r.uuid("id"),
                r.text("credit_code"),
                r.count("version"),
                r.text("name"),
                r.text("address"),
                Masks.name(sealed.open(tenant, r.bytes("legal_representative"))),
                Masks.phone(sealed.open(tenant, r.bytes("phone"))),
                r.text("scale"),
                r.text("integrity_grade"),
                r.date("dishonest_from"),
                r.date("dishonest_to"),
                r.instant("updated_at"));
    }
}
