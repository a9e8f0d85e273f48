package zhiqian.app.tenancy.migration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The SQL texts of {@code migrations/} that are not change sets. */
final class MigrationResources {
    static final String CATALOGUE_HASH = text("migrations/tenant/catalogue-hash.sql");
    static final String TENANT_GRANTS = text("migrations/tenant/grants.sql");
    static final String REGISTRY_GRANTS = text("migrations/registry/grants.sql");

    private MigrationResources() {}

    private static String text(String path) {
        try (InputStream in = MigrationResources.class.getClassLoader().getResourceAsStream(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
