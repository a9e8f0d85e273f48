package zhiqian.app.crypto;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import zhiqian.terms.TenantId;

/** SM4-GCM for values, HMAC-SM3 for blind indexes; keys are derived from the master key, one pair per tenant. */
@ApplicationScoped
public class Sealed {
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    private MasterKeyService master;

    private final Map<String, byte[]> keys = new ConcurrentHashMap<>();

    /** @return nonce and cipher text; {@code null} for {@code null} */
    public byte[] seal(TenantId tenant, String text) {
        return text == null ? null : sealBytes(tenant, text.getBytes(StandardCharsets.UTF_8));
    }

    /** @return nonce and cipher text */
    public byte[] sealBytes(TenantId tenant, byte[] plain) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        GCMModeCipher cipher = cipher(true, tenant, nonce);
        byte[] sealed = Arrays.copyOf(nonce, NONCE + cipher.getOutputSize(plain.length));
        finish(cipher, plain, 0, plain.length, sealed, NONCE);
        return sealed;
    }

    /** @throws IllegalStateException if the value was changed or sealed for another tenant */
    public String open(TenantId tenant, byte[] sealed) {
        return sealed == null ? null : new String(openBytes(tenant, sealed), StandardCharsets.UTF_8);
    }

    /** @throws IllegalStateException if they were changed or sealed for another tenant */
    public byte[] openBytes(TenantId tenant, byte[] sealed) {
        GCMModeCipher cipher = cipher(false, tenant, Arrays.copyOf(sealed, NONCE));
        byte[] plain = new byte[cipher.getOutputSize(sealed.length - NONCE)];
        finish(cipher, sealed, NONCE, sealed.length - NONCE, plain, 0);
        return plain;
    }

    /** Equal texts of one tenant have equal indexes; nothing else can be read from them. */
    public byte[] index(TenantId tenant, String text) {
        if (text == null) {
            return null;
        }
        return hmac(key(tenant, "index"), text);
    }

    private GCMModeCipher cipher(boolean encrypt, TenantId tenant, byte[] nonce) {
        GCMModeCipher cipher = GCMBlockCipher.newInstance(new SM4Engine());
        byte[] associated = tenant.code().getBytes(StandardCharsets.UTF_8);
        cipher.init(
                encrypt,
                new AEADParameters(
                        new KeyParameter(Arrays.copyOf(key(tenant, "seal"), 16)), TAG_BITS, nonce, associated));
        return cipher;
    }

    private static void finish(GCMModeCipher cipher, byte[] in, int offset, int length, byte[] out, int at) {
        try {
            int written = cipher.processBytes(in, offset, length, out, at);
            cipher.doFinal(out, at + written);
        } catch (InvalidCipherTextException e) {
            throw new IllegalStateException("sealed value cannot be opened", e);
        }
    }

    private byte[] key(TenantId tenant, String use) {
        return keys.computeIfAbsent(use + tenant.code(), name -> hmac(master.key(), name));
    }

    private static byte[] hmac(byte[] key, String text) {
        return KeyedHash.HMAC_SM3.of(key, text);
    }
}
