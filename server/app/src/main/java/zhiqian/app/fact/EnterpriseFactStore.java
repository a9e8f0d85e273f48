package zhiqian.app.fact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import zhiqian.app.tenancy.Row;
import zhiqian.app.tenancy.SqlArray;
import zhiqian.app.tenancy.TenantSql;
import zhiqian.terms.TenantId;

/** What facts of enterprises are made of, as they were on a day. */
@ApplicationScoped
class EnterpriseFactStore {
    private static final Duration LEADS_OF = Duration.ofDays(90);

    @Inject
    private TenantSql sql;

    record Business(
            UUID id,
            String name,
            String code,
            boolean dishonest,
            Map<String, Long> signals,
            LocalDate lastSignalOn,
            long leads,
            long openArrears) {}

    List<UUID> enterprises(TenantId tenant) {
        return sql.list("SELECT id FROM enterprise ORDER BY id", r -> r.uuid("id"));
    }

    List<Business> businesses(TenantId tenant, Collection<UUID> enterprises, LocalDate day, Instant asOf) {
        return sql.list(
                "SELECT e.id, e.name, e.credit_code, coalesce(e.dishonest_from <= ? AND coalesce(e.dishonest_to, 'infinity') >= ?, false) AS dishonest,"
                        + " s.kinds, s.amounts, s.last_on, coalesce(l.n, 0) AS leads, coalesce(w.n, 0) AS arrears FROM enterprise e"
                        + " LEFT JOIN (SELECT enterprise_id, array_agg(kind ORDER BY kind) AS kinds, array_agg(CAST(value AS text) ORDER BY kind) AS amounts,"
                        + " max(observed_on) AS last_on FROM (SELECT DISTINCT ON (enterprise_id, kind) enterprise_id, kind, value, observed_on"
                        + " FROM enterprise_signal WHERE enterprise_id = ANY (CAST(? AS uuid[])) AND observed_on <= ?"
                        + " ORDER BY enterprise_id, kind, observed_on DESC) newest GROUP BY enterprise_id) s ON s.enterprise_id = e.id"
                        + " LEFT JOIN (SELECT employer_credit_code AS code, count(*) AS n FROM lead WHERE received_at >= ? AND received_at < ?"
                        + " AND employer_credit_code IS NOT NULL GROUP BY employer_credit_code) l ON l.code = e.credit_code"
                        + " LEFT JOIN (SELECT party_code AS code, count(*) AS n FROM warning WHERE open AND code = 'W07' AND party_code IS NOT NULL"
                        + " GROUP BY party_code) w ON w.code = e.credit_code WHERE e.id = ANY (CAST(? AS uuid[]))",
                EnterpriseFactStore::business,
                day,
                day,
                SqlArray.of(enterprises),
                day,
                asOf.minus(LEADS_OF),
                asOf,
                SqlArray.of(enterprises));
    }

    private static Business business(Row r) throws SQLException {
        Map<String, Long> signals = new HashMap<>();
        List<String> kinds = r.texts("kinds");
        List<String> amounts = r.texts("amounts");
        for (int i = 0; i < kinds.size(); i++) {
            signals.put(kinds.get(i), Long.valueOf(amounts.get(i)));
        }
        return new Business(
                r.uuid("id"),
                r.text("name"),
                r.text("credit_code"),
                r.flag("dishonest"),
                signals,
                r.date("last_on"),
                r.number("leads"),
                r.number("arrears"));
    }
}
