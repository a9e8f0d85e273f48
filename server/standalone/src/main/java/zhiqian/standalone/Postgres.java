package zhiqian.standalone;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;

/** Our own PostgreSQL: durable, local, with a password, kept between runs. */
final class Postgres {
    private static final String HBA =
            "local all all scram-sha-256\nhost all all 127.0.0.1/32 scram-sha-256\nhost all all ::1/128 scram-sha-256\n";

    private final Path data;
    private final Path work;
    private final Path passwordFile;

    /** Off for tests only: a killed process still loses nothing, a machine without power loses everything. */
    private final String fsync;

    private EmbeddedPostgres server;
    private int port;

    Postgres(Settings settings) {
        this.data = settings.dataDir().resolve("postgres");
        this.work = settings.dataDir().resolve("postgres-bin");
        this.passwordFile = settings.dataDir().resolve("postgres.password");
        this.fsync = settings.environment().getOrDefault("ZHIQIAN_DB_FSYNC", "on");
    }

    /** Starts it, after a crash as well; ends an orphan of an earlier run first. */
    void start() throws IOException, SQLException {
        letGo();
        StaleProcess.end(data.resolve("postmaster.pid"), "postgres");
        if (!alive()) {
            // of a killed postmaster; its pid may be taken by now, and PostgreSQL would believe it is still there
            Files.deleteIfExists(data.resolve("postmaster.pid"));
        }
        boolean secured = Files.exists(passwordFile);
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(data.toFile())
                // its library makes this one writable for everybody, and we run what lies there: hence the one around
                // it
                .setOverrideWorkingDirectory(
                        OwnFolder.of(work).resolve("unpacked").toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setLocaleConfig("locale", "C.UTF-8")
                .setServerConfig("fsync", fsync)
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "100")
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("timezone", "UTC")
                .setServerConfig("max_wal_size", "2GB")
                .setServerConfig("jit", "off");
        if (port != 0) {
            builder.setPort(port);
        }
        if (secured) {
            builder.setConnectConfig("password", password());
        }
        server = builder.start();
        port = server.getPort();
        if (!secured) {
            secure();
        }
    }

    /** initdb leaves local connections open to everybody: give the owner a password and ask for it from now on. */
    private void secure() throws IOException, SQLException {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        String password = HexFormat.of().formatHex(random);
        Path fresh = passwordFile.resolveSibling("postgres.password.new");
        Files.writeString(fresh, password, StandardCharsets.UTF_8);
        Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-------"));
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER ROLE postgres PASSWORD '" + password + "'");
            statement.execute("CREATE DATABASE zhiqian");
            Files.writeString(data.resolve("pg_hba.conf"), HBA, StandardCharsets.UTF_8);
            Files.move(fresh, passwordFile);
            statement.execute("SELECT pg_reload_conf()");
        }
    }

    boolean alive() {
        return StaleProcess.alive(data.resolve("postmaster.pid"), "postgres").isPresent();
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/zhiqian";
    }

    String password() throws IOException {
        return Files.readString(passwordFile, StandardCharsets.UTF_8).trim();
    }

    /** Of a dead server its library keeps the lock on the data folder, and would refuse to start another on it. */
    private void letGo() throws IOException {
        if (server != null) {
            server.close();
            server = null;
        }
    }

    /** Clean stop: everything committed is on disk anyway, this spares the next start its recovery. */
    void stop() {
        try {
            letGo();
        } catch (IOException e) {
            System.err.println("PostgreSQL 未能正常停止: " + e.getMessage());
        }
        StaleProcess.end(data.resolve("postmaster.pid"), "postgres");
    }
}
