package zhiqian.app.identity;

import com.eatthepath.otp.HmacOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;

/** 动态口令 (RFC 6238): SHA-1, steps of 30 seconds, six digits, as every authenticator app computes it. */
final class Totp {
    private static final int STEP_SECONDS = 30;
    private static final int DRIFT = 1;
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Totp() {}

    /**
     * @param after a step that was used already; it and all before it count no more
     * @return the step that the code belongs to, of the present one and its two neighbours
     */
    static OptionalLong step(byte[] secret, String code, Instant now, long after) {
        long present = now.getEpochSecond() / STEP_SECONDS;
        for (long step = Math.max(after + 1, present - DRIFT); step <= present + DRIFT; step++) {
            if (MessageDigest.isEqual(bytes(code(secret, step)), bytes(code))) {
                return OptionalLong.of(step);
            }
        }
        return OptionalLong.empty();
    }

    static String code(byte[] secret, long step) {
        try {
            return new HmacOneTimePasswordGenerator()
                    .generateOneTimePasswordString(new SecretKeySpec(secret, "RAW"), step);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As authenticator apps take it; for a length that is a multiple of five bytes. */
    static String base32(byte[] secret) {
        StringBuilder text = new StringBuilder();
        int bits = 0;
        int held = 0;
        for (byte b : secret) {
            held = (held << 8 | (b & 0xff)) & 0xfff;
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(BASE32.charAt(held >> bits & 31));
            }
        }
        return text.toString();
    }

    private static byte[] bytes(String code) {
        return code.getBytes(StandardCharsets.UTF_8);
    }
}
