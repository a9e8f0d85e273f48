package zhiqian.app.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.ParseException;
import java.util.Optional;
import zhiqian.app.clock.BusinessClock;

/** Reads a token of our own where the container does not: it looks at no cookie of a call that is open to everybody. */
@ApplicationScoped
public class TokenReader {
    @Inject
    private SigningKeyService keys;

    @Inject
    private BusinessClock clock;

    /** Empty if it is none of ours, or over. */
    Optional<OpenSession> read(String token) {
        try {
            SignedJWT jwt = SignedJWT.parse(token);
            JWTClaimsSet claims = jwt.getJWTClaimsSet();
            boolean over = claims.getExpirationTime().toInstant().isBefore(clock.machineNow());
            return over || !isOurs(jwt)
                    ? Optional.empty()
                    : Optional.of(new OpenSession(
                            claims.getJWTID(),
                            claims.getStringClaim("tenant"),
                            claims.getStringClaim("upn"),
                            claims.getIntegerClaim(TokenIssuer.EPOCH),
                            claims.getClaim(TokenIssuer.MUST_CHANGE) != null));
        } catch (ParseException | JOSEException e) {
            return Optional.empty();
        }
    }

    private boolean isOurs(SignedJWT jwt) throws ParseException, JOSEException {
        String kid = jwt.getHeader().getKeyID();
        return kid != null
                && JWKSet.parse(keys.publicKeys()).getKeyByKeyId(kid) instanceof RSAKey key
                && jwt.verify(new RSASSAVerifier(key));
    }
}
