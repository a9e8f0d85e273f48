package zhiqian.app.crypto;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/** A digest that only who has the key can make (密钥散列, RFC 2104), by the international or the national algorithm (GB/T 32905). */
public enum KeyedHash {
    HMAC_SHA256("HMAC-SHA256", SHA256Digest::new),
    HMAC_SM3("HMAC-SM3", SM3Digest::new);

    private final String id;
    private final Supplier<Digest> digest;

    KeyedHash(String id, Supplier<Digest> digest) {
        this.id = id;
        this.digest = digest;
    }

    public static Optional<KeyedHash> named(String id) {
        return Arrays.stream(values()).filter(hash -> hash.id.equals(id)).findFirst();
    }

    public byte[] of(byte[] key, String text) {
        HMac mac = new HMac(digest.get());
        mac.init(new KeyParameter(key));
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        mac.update(bytes, 0, bytes.length);
        byte[] out = new byte[mac.getMacSize()];
        mac.doFinal(out, 0);
        return out;
    }
}
