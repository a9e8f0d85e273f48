package zhiqian.app.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import zhiqian.app.crypto.Sealed;
import zhiqian.app.tenancy.TenantSql;
import zhiqian.terms.TenantId;

/** The complainant's identity: a record of its own, sealed, that departments never receive for reports (监察条例9). */
@ApplicationScoped
public class ComplainantStore {
    @Inject
    private TenantSql sql;

    @Inject
    private Sealed sealed;

    public record Identity(String name, String phone, String idNo) {
        static final Identity UNKNOWN = new Identity(null, null, null);

        Identity masked() {
            return new Identity(
                    name == null
                            ? null
                            : name.substring(0, name.offsetByCodePoints(0, 1))
                                    + "*".repeat(Math.max(1, name.codePointCount(0, name.length()) - 1)),
                    phone == null ? null : phone.substring(0, 3) + "****" + phone.substring(7),
                    idNo == null ? null : idNo.substring(0, 3) + "***********" + idNo.substring(14));
        }

        String lastFour() {
            return phone == null ? null : phone.substring(phone.length() - 4);
        }
    }

    void insert(TenantId tenant, UUID lead, String receipt, Identity who) {
        sql.update(
                "INSERT INTO lead_complainant (lead_id, name, phone, id_no, phone_index, check_index) VALUES (?, ?, ?, ?, ?, ?)",
                lead,
                sealed.seal(tenant, who.name()),
                sealed.seal(tenant, who.phone()),
                sealed.seal(tenant, who.idNo()),
                sealed.index(tenant, who.phone()),
                sealed.index(tenant, check(receipt, who.lastFour())));
    }

    Identity find(TenantId tenant, UUID lead) {
        return sql.first(
                        "SELECT name, phone, id_no FROM lead_complainant WHERE lead_id = ?",
                        r -> new Identity(
                                sealed.open(tenant, r.bytes("name")),
                                sealed.open(tenant, r.bytes("phone")),
                                sealed.open(tenant, r.bytes("id_no"))),
                        lead)
                .orElse(Identity.UNKNOWN);
    }

    /** The lead of a receipt, if these are the last four digits of its phone. */
    Optional<UUID> lookUp(TenantId tenant, String receipt, String lastFour) {
        return sql.first(
                "SELECT c.lead_id FROM lead_complainant c JOIN lead l ON l.id = c.lead_id"
                        + " WHERE l.receipt = ? AND (c.check_index = ? OR c.phone IS NULL)",
                r -> r.uuid("lead_id"),
                receipt,
                sealed.index(tenant, check(receipt, lastFour)));
    }

    private static String check(String receipt, String lastFour) {
        return lastFour == null ? null : receipt + "/" + lastFour;
    }
}
