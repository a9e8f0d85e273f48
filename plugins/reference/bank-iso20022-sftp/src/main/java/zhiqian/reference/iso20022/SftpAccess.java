package zhiqian.reference.iso20022;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.time.Duration;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.auth.password.PasswordIdentityProvider;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.AttributeRepository;
import org.apache.sshd.common.NamedResource;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClientFactory;
import zhiqian.spi.ProviderError;
import zhiqian.spi.ProviderException;

/** One SSH client for all tenants; what is a tenant's own goes with each connection. */
final class SftpAccess implements AutoCloseable {
    private static final AttributeRepository.AttributeKey<SftpSettings> WHO = new AttributeRepository.AttributeKey<>();

    private final SshClient client = SshClient.setUpDefaultClient();

    SftpAccess() {
        // nothing of the machine's own user: no configuration, no keys
        client.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
        client.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
        client.setPasswordIdentityProvider(PasswordIdentityProvider.EMPTY_PASSWORDS_PROVIDER);
        client.setServerKeyVerifier((session, address, key) -> isKnown(session, key));
        client.start();
    }

    /** An open folder; closed with its connection. */
    record Folder(ClientSession session, SftpClient files) implements AutoCloseable {
        @Override
        public void close() {
            try (session;
                    files) {
                // both, whatever the other says
            } catch (IOException alreadyGone) {
                // it was read, or it failed before
            }
        }
    }

    /** @throws ProviderException UNAVAILABLE if it cannot be reached, REFUSED if it is not the known server, or refuses us */
    Folder open(SftpSettings settings, Duration budget) {
        ClientSession session = null;
        try {
            session = client.connect(
                            settings.username(),
                            settings.host(),
                            settings.port(),
                            AttributeRepository.ofKeyValuePair(WHO, settings),
                            null)
                    .verify(budget)
                    .getSession();
            settings.password().ifPresent(session::addPasswordIdentity);
            if (settings.privateKey().isPresent()) {
                session.addPublicKeyIdentity(key(settings.privateKey().get()));
            }
            session.auth().verify(budget);
            return new Folder(session, SftpClientFactory.instance().createSftpClient(session));
        } catch (IOException | RuntimeException failed) {
            closeQuietly(session);
            if (failed instanceof ProviderException said) {
                throw said;
            }
            throw translated(session, failed);
        }
    }

    private static ProviderException translated(ClientSession session, Exception failed) {
        String said = String.valueOf(failed.getMessage());
        if (said.contains("Server key did not validate")) {
            return new ProviderException(ProviderError.REFUSED, "SFTP服务器出示的公钥与设置的指纹不符,已拒绝连接", failed);
        }
        if (said.contains("No more authentication methods")) {
            return new ProviderException(ProviderError.REFUSED, "SFTP服务器拒绝登录:用户名、密码或私钥不正确", failed);
        }
        return new ProviderException(ProviderError.UNAVAILABLE, "无法连接银行SFTP服务器,或连接中断", failed);
    }

    private static boolean isKnown(ClientSession session, PublicKey key) {
        SftpSettings settings = session.getConnectionContext() == null
                ? null
                : session.getConnectionContext().getAttribute(WHO);
        return settings != null && matches(settings.hostKey(), key);
    }

    static boolean matches(String known, PublicKey key) {
        if (known.startsWith("SHA256:")) {
            return known.equals(KeyUtils.getFingerPrint(BuiltinDigests.sha256, key));
        }
        String[] parts = known.split("\\s+");
        for (int i = 0; i + 1 < parts.length; i++) {
            if (parts[i].startsWith("ssh-") || parts[i].startsWith("ecdsa-")) {
                return isSame(parts[i] + " " + parts[i + 1], key);
            }
        }
        return false;
    }

    private static boolean isSame(String entry, PublicKey key) {
        try {
            return KeyUtils.compareKeys(
                    PublicKeyEntry.parsePublicKeyEntry(entry).resolvePublicKey(null, null, null), key);
        } catch (IOException | GeneralSecurityException | RuntimeException unreadable) {
            return false;
        }
    }

    private static KeyPair key(String text) {
        try {
            Iterable<KeyPair> keys = SecurityUtils.loadKeyPairIdentities(
                    null,
                    NamedResource.ofName("privateKey"),
                    new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                    null);
            return keys.iterator().next();
        } catch (IOException | GeneralSecurityException | RuntimeException wrong) {
            throw new ProviderException(ProviderError.CONFIGURATION, "私钥无法读取:应为不加密的OpenSSH或PEM格式", wrong);
        }
    }

    private static void closeQuietly(ClientSession session) {
        if (session != null) {
            session.close(true);
        }
    }

    @Override
    public void close() {
        client.stop();
    }
}
