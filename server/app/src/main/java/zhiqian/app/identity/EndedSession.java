package zhiqian.app.identity;

import java.time.Instant;

/**
 * What ended before its token did: one token, or all tokens of a person that are older than an epoch.
 *
 * @param subject   {@code token/<jti>} or {@code user/<tenant>/<username>}
 * @param epoch     tokens of a lower epoch are over; 0 for a single token
 * @param kept      jti of the one token that stays, whatever its epoch; may be {@code null}
 * @param expiresAt from then on no token that this is about is valid anyway
 */
record EndedSession(String subject, int epoch, String kept, Instant expiresAt) {
    static String token(String jti) {
        return "token/" + jti;
    }

    static String user(String tenant, String username) {
        return "user/" + tenant + "/" + username;
    }
}
