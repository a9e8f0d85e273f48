package zhiqian.reference.iso20022;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import zhiqian.spi.Settings;

/** A bank's SFTP server, a real one, on a port of its own. */
final class BankServer implements AutoCloseable {
    private final SshServer server = SshServer.setUpDefaultServer();
    private final KeyPair hostKey;
    private final Path root;

    BankServer(Path root) {
        this.root = root;
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            hostKey = generator.generateKeyPair();
            server.setPort(0);
            server.setHost("127.0.0.1");
            server.setKeyPairProvider(KeyPairProvider.wrap(hostKey));
            server.setPasswordAuthenticator(
                    (user, password, session) -> user.equals("zhiqian") && password.equals("s3cret"));
            server.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
            server.setFileSystemFactory(new VirtualFileSystemFactory(root));
            server.start();
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    Map<String, Object> settings(String folder) {
        return new LinkedHashMap<>(Map.of(
                "host",
                "127.0.0.1",
                "port",
                server.getPort(),
                "username",
                "zhiqian",
                "password",
                "s3cret",
                "hostKey",
                KeyUtils.getFingerPrint(BuiltinDigests.sha256, hostKey.getPublic()),
                "folder",
                folder));
    }

    Settings in(String folder) {
        return Settings.of(settings(folder));
    }

    void put(String path, String content, String modified) {
        try {
            Path file = root.resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, content.getBytes(StandardCharsets.UTF_8));
            Files.setLastModifiedTime(file, FileTime.from(Instant.parse(modified)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void dropConnections() {
        server.getActiveSessions().forEach(session -> session.close(true));
    }

    SshServer server() {
        return server;
    }

    @Override
    public void close() {
        try {
            server.stop(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
