package zhiqian.app.delivery;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import zhiqian.app.crypto.KeyedHash;

/**
 * The signature of a request to a county's system (回调签名), in the form of standardwebhooks.com: over id, time and body, so
 * that neither can be changed, an old one not be sent again, and a repeated one be known.
 */
final class WebhookSignature {
    static final String ID = "webhook-id";
    static final String TIME = "webhook-timestamp";
    static final String SIGNATURE = "webhook-signature";
    /** Before a secret that is written in Base64. */
    private static final String ENCODED = "whsec_";

    private WebhookSignature() {}

    /** @param seconds since 1970 */
    static String of(String secret, String id, long seconds, String body) {
        byte[] mac = KeyedHash.HMAC_SHA256.of(key(secret), id + "." + seconds + "." + body);
        return "v1," + Base64.getEncoder().encodeToString(mac);
    }

    private static byte[] key(String secret) {
        if (secret.startsWith(ENCODED)) {
            try {
                return Base64.getDecoder().decode(secret.substring(ENCODED.length()));
            } catch (IllegalArgumentException e) {
                // then it is a word that begins like this
            }
        }
        return secret.getBytes(StandardCharsets.UTF_8);
    }
}
