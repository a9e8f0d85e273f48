package zhiqian.app.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import zhiqian.app.tenancy.TenantSql;
import zhiqian.terms.TenantId;

/** How a tenant's notices leave. */
@ApplicationScoped
class ChannelStore {
    @Inject
    private TenantSql sql;

    /** @param secret sealed */
    @SuppressWarnings("ArrayRecordComponent") // goes from the row to the seal and back, and is never compared
    record Setting(boolean enabled, String url, byte[] secret) {}

    Optional<Setting> find(TenantId tenant, ChannelKind channel) {
        return sql.first(
                "SELECT enabled, url, secret FROM notice_channel WHERE channel = ?",
                r -> new Setting(r.flag("enabled"), r.text("url"), r.bytes("secret")),
                channel);
    }

    void put(TenantId tenant, ChannelKind channel, Setting setting) {
        sql.update(
                "INSERT INTO notice_channel (channel, enabled, url, secret) VALUES (?, ?, ?, ?) ON CONFLICT (channel)"
                        + " DO UPDATE SET enabled = excluded.enabled, url = excluded.url, secret = excluded.secret",
                channel,
                setting.enabled(),
                setting.url(),
                setting.secret());
    }
}
