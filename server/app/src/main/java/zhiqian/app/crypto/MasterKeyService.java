package zhiqian.app.crypto;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import zhiqian.app.tenancy.InRegistry;
import zhiqian.app.tenancy.TenantSql;

/**
 * The key that all others come from: {@code ZHIQIAN_MASTER_KEY} (64 hexadecimal digits, from a secret store or HSM), or
 * else one that is made once and kept in the registry, which protects backups of single tenants but not the whole.
 */
@ApplicationScoped
@InRegistry
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class MasterKeyService {
    @Inject
    private TenantSql sql;

    @Inject
    @ConfigProperty(name = "ZHIQIAN_MASTER_KEY")
    private Optional<String> given;

    private volatile byte[] cached;

    public byte[] key() {
        if (cached == null) {
            cached = given.map(HexFormat.of()::parseHex).orElseGet(this::kept);
        }
        return cached.clone();
    }

    private byte[] kept() {
        byte[] fresh = new byte[32];
        new SecureRandom().nextBytes(fresh);
        sql.update("INSERT INTO platform_secret (name, value) VALUES ('master-key', ?) ON CONFLICT DO NOTHING", fresh);
        return sql.first("SELECT value FROM platform_secret WHERE name = 'master-key'", r -> r.bytes("value"))
                .orElseThrow();
    }
}
