package zhiqian.app.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.text.ParseException;
import java.util.List;
import zhiqian.app.platform.UuidV7;
import zhiqian.app.tenancy.InRegistry;
import zhiqian.app.tenancy.TenantSql;

/** The issuer's keys, shared by all replicas through the registry. */
@ApplicationScoped
@InRegistry
@Transactional
public class SigningKeyService {
    @Inject
    private TenantSql sql;

    /** The newest key; makes the first one if there is none. */
    public RSAKey current() {
        List<RSAKey> keys = all();
        if (!keys.isEmpty()) {
            return keys.get(0);
        }
        try {
            RSAKey key =
                    new RSAKeyGenerator(2048).keyID(UuidV7.next().toString()).generate();
            sql.update(
                    "INSERT INTO signing_key (kid, private_jwk) SELECT ?, ? WHERE NOT EXISTS (SELECT 1 FROM signing_key)",
                    key.getKeyID(),
                    key.toJSONString());
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return all().get(0);
    }

    public String publicKeys() {
        return new JWKSet(List.copyOf(all())).toString(true);
    }

    private List<RSAKey> all() {
        return sql.list(
                "SELECT private_jwk FROM signing_key ORDER BY created_at DESC", row -> parse(row.text("private_jwk")));
    }

    private static RSAKey parse(String jwk) {
        try {
            return RSAKey.parse(jwk);
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }
}
