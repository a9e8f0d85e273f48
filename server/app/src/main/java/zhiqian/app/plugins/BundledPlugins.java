package zhiqian.app.plugins;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The reference plugins that come inside the WAR. */
final class BundledPlugins {
    private static final List<String> NAMES = List.of(
            "holiday-calendar-cn",
            "industry-departments",
            "bank-statement-files",
            "bank-iso20022-sftp",
            "warning-models-guizhou",
            "warning-source-http");

    private BundledPlugins() {}

    static List<byte[]> jars() {
        List<byte[]> jars = new ArrayList<>();
        for (String name : NAMES) {
            jars.add(resource("bundled-plugins/" + name + ".jar"));
        }
        return jars;
    }

    /** Signs reference plugins in development; trusted in demos only. */
    static byte[] developmentCertificate() {
        return resource("bundled-plugins/development.cer");
    }

    private static byte[] resource(String path) {
        try (InputStream in = BundledPlugins.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException(path + " is not in the WAR");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
