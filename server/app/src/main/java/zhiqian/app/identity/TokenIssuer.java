package zhiqian.app.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import zhiqian.app.clock.BusinessClock;
import zhiqian.app.platform.UuidV7;

/** Issues the MicroProfile JWT of a session. Tokens live in real time, also where the business clock was moved. */
@ApplicationScoped
public class TokenIssuer {
    static final Duration LIFE = Duration.ofHours(10);
    static final String EPOCH = "epoch";
    static final String MUST_CHANGE = "must_change_password";

    @Inject
    private SigningKeyService keys;

    @Inject
    private BusinessClock clock;

    @Inject
    @ConfigProperty(name = "ZHIQIAN_JWT_ISSUER", defaultValue = "https://zhiqian.example/issuer")
    private String issuer;

    private volatile RSAKey key;

    record Token(String text, Instant expiresAt) {}

    Token issue(Person person) {
        Instant now = clock.machineNow();
        Instant end = now.plus(LIFE);
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience("zhiqian")
                .subject(person.tenant() + "/" + person.username())
                .claim("upn", person.username())
                .claim("groups", groups(person))
                .claim("tenant", person.tenant())
                .claim("full_name", person.name())
                .claim("department", person.department())
                .claim("enterprise", person.enterprise())
                .claim(EPOCH, person.epoch())
                .claim(MUST_CHANGE, person.mustChangePassword() ? true : null)
                .jwtID(UuidV7.next().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(end))
                .build();
        try {
            RSAKey current = key();
            SignedJWT jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .type(JOSEObjectType.JWT)
                            .keyID(current.getKeyID())
                            .build(),
                    claims);
            jwt.sign(new RSASSASigner(current));
            return new Token(jwt.serialize(), end);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> groups(Person person) {
        List<String> groups = new ArrayList<>(person.roles());
        groups.add(Role.EVERYBODY);
        return groups;
    }

    private RSAKey key() {
        if (key == null) {
            key = keys.current();
        }
        return key;
    }
}
