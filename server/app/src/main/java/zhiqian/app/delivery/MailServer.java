package zhiqian.app.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Session;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The operator's mail server (邮件服务器): one for all tenants, set by environment variables. */
@ApplicationScoped
class MailServer {
    static final String MISSING = "平台运营方尚未配置邮件服务器";
    private static final String STARTTLS = "starttls";
    private static final String TLS = "tls";

    @Inject
    @ConfigProperty(name = "ZHIQIAN_SMTP_HOST")
    private Optional<String> host;

    @Inject
    @ConfigProperty(name = "ZHIQIAN_SMTP_PORT")
    private Optional<Integer> port;

    /** {@code starttls}: refused by a server without it; {@code tls}: from the first byte; {@code none}: for a relay next door. */
    @Inject
    @ConfigProperty(name = "ZHIQIAN_SMTP_SECURITY", defaultValue = STARTTLS)
    private String security;

    @Inject
    @ConfigProperty(name = "ZHIQIAN_SMTP_USER")
    private Optional<String> user;

    @Inject
    @ConfigProperty(name = "ZHIQIAN_SMTP_PASSWORD")
    private Optional<String> password;

    @Inject
    @ConfigProperty(name = "ZHIQIAN_SMTP_FROM")
    private Optional<String> from;

    /** Of connecting and of each answer. Without limits a server that says nothing would hold a lane for ever. */
    @Inject
    @ConfigProperty(name = "ZHIQIAN_SMTP_TIMEOUT_SECONDS", defaultValue = "10")
    private int timeoutSeconds;

    boolean isThere() {
        return host.isPresent() && from.isPresent();
    }

    String from() {
        return isThere() ? from.orElseThrow() : null;
    }

    String host() {
        return host.orElseThrow();
    }

    int port() {
        return port.orElse(security.equals(TLS) ? 465 : 587);
    }

    String user() {
        return user.orElse(null);
    }

    String password() {
        return password.orElse(null);
    }

    Session session() {
        return Session.getInstance(properties(security, timeoutSeconds, user.isPresent()));
    }

    static Properties properties(String security, int timeoutSeconds, boolean signsIn) {
        String millis = Long.toString(timeoutSeconds * 1000L);
        Properties properties = new Properties();
        properties.put("mail.smtp.connectiontimeout", millis);
        properties.put("mail.smtp.timeout", millis);
        properties.put("mail.smtp.writetimeout", millis);
        properties.put("mail.smtp.auth", Boolean.toString(signsIn));
        properties.put("mail.smtp.ssl.enable", Boolean.toString(security.equals(TLS)));
        properties.put("mail.smtp.starttls.enable", Boolean.toString(security.equals(STARTTLS)));
        properties.put("mail.smtp.starttls.required", Boolean.toString(security.equals(STARTTLS)));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        // the mail was taken over before we say good-bye: no need to hear the answer
        properties.put("mail.smtp.quitwait", "false");
        return properties;
    }
}
