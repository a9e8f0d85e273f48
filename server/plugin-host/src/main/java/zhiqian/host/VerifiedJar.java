package zhiqian.host;

import java.nio.file.Path;
import zhiqian.spi.ApiVersion;

/** A jar that passed {@link JarCheck}; the file lies in the work directory. */
record VerifiedJar(Path file, String id, String version, String vendor, ApiVersion api, String signer, String sha256) {}
