package zhiqian.app.tenancy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The login of the application's pool: NOINHERIT, owner of nothing. Its password is derived from the schema owner's, so
 * that an operator configures one secret ({@code ZHIQIAN_DB_PASSWORD}) and every replica finds the same.
 */
public final class AppLogin {
    public static final String NAME = "zhiqian_app";

    private AppLogin() {}

    /** Hexadecimal, hence free of quoting. */
    public static String password() {
        String owner = ConfigProvider.getConfig()
                .getOptionalValue("ZHIQIAN_DB_PASSWORD", String.class)
                .orElse("zhiqian");
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(owner.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(NAME.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
