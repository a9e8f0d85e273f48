package zhiqian.app.machine;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import zhiqian.app.crypto.KeyedHash;

/**
 * 签名: HMAC-SHA256, or HMAC-SM3 where national algorithms are asked for, over the parameters in the order of their names, {@code appid=…&data=…&format=json&…}, values as they are (not
 * URL-encoded). That no two calls have one text rests on {@link CallForm}: it takes known parameters only, and of all but {@code data} none
 * can hold an ampersand.
 */
final class Signature {
    private static final int SECRET_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Signature() {}

    static String freshSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    /** @param parameters without {@code sign} */
    static String canonical(Map<String, String> parameters) {
        return new TreeMap<>(parameters)
                .entrySet().stream().map(p -> p.getKey() + "=" + p.getValue()).collect(Collectors.joining("&"));
    }

    /** Takes as long whatever is wrong. */
    static boolean matches(KeyedHash hash, String secret, String canonical, byte[] sign) {
        return MessageDigest.isEqual(hash.of(secret.getBytes(StandardCharsets.UTF_8), canonical), sign);
    }

    /** Empty if it is no hexadecimal number, which no signature equals. */
    static byte[] bytes(String hex) {
        try {
            return HexFormat.of().parseHex(hex);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
