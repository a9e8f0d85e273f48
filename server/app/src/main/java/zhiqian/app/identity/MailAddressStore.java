package zhiqian.app.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import zhiqian.app.crypto.Sealed;
import zhiqian.app.tenancy.TenantSql;
import zhiqian.terms.TenantId;

/** Where people get mail; sealed, as telephone numbers are. */
@ApplicationScoped
class MailAddressStore {
    @Inject
    private TenantSql sql;

    @Inject
    private Sealed sealed;

    private record Row(String username, byte[] address, boolean wanted) {}

    Optional<MailChoice> find(TenantId tenant, String username) {
        return sql.first(
                        "SELECT username, address, wanted FROM mail_address WHERE username = ?",
                        r -> new Row(r.text("username"), r.bytes("address"), r.flag("wanted")),
                        username)
                .map(row -> opened(tenant, row));
    }

    List<MailChoice> all(TenantId tenant) {
        return sql
                .list(
                        "SELECT username, address, wanted FROM mail_address",
                        r -> new Row(r.text("username"), r.bytes("address"), r.flag("wanted")))
                .stream()
                .map(row -> opened(tenant, row))
                .toList();
    }

    void put(TenantId tenant, MailChoice choice) {
        sql.update(
                "INSERT INTO mail_address (username, address, wanted) VALUES (?, ?, ?)"
                        + " ON CONFLICT (username) DO UPDATE SET address = excluded.address, wanted = excluded.wanted",
                choice.username(),
                sealed.seal(tenant, choice.address()),
                choice.wanted());
    }

    private MailChoice opened(TenantId tenant, Row row) {
        return new MailChoice(row.username(), sealed.open(tenant, row.address()), row.wanted());
    }
}
