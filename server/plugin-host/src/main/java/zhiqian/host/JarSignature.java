package zhiqian.host;

import java.io.IOException;
import java.io.InputStream;
import java.security.CodeSigner;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Collectors;

/** Who signed a jar. One signer whom we trust must have signed every entry; the manifest itself is covered by that. */
final class JarSignature {
    private static final String BUNDLED = "随系统附带";
    private static final int MOST_ENTRIES = 10_000;
    private static final long LARGEST_UNPACKED = 200L * 1024 * 1024;

    private final Trust trust;
    private long unpacked;

    JarSignature(Trust trust) {
        this.trust = trust;
    }

    /**
     * @throws SecurityException if an entry was changed after it was signed
     * @throws PluginRefused if an entry is not signed by one and the same trusted certificate
     */
    String signer(JarFile jar, Manifest manifest, String sha256) throws IOException {
        boolean bundled = trust.digests().contains(sha256);
        List<JarEntry> entries = Collections.list(jar.entries());
        Set<String> names = entries.stream().map(JarEntry::getName).collect(Collectors.toSet());
        if (names.size() != entries.size()) {
            throw new PluginRefused(Refusal.TAMPERED, "插件包中有重名的文件");
        }
        if (entries.size() > MOST_ENTRIES) {
            throw new PluginRefused(Refusal.TOO_LARGE, "插件包中的文件超过" + MOST_ENTRIES + "个");
        }
        Set<String> missing = new TreeSet<>(manifest.getEntries().keySet());
        missing.removeAll(names);
        if (!missing.isEmpty()) {
            throw new PluginRefused(
                    Refusal.TAMPERED, "插件包缺少清单所列的文件:" + missing.iterator().next());
        }
        Set<X509Certificate> signers = null;
        for (JarEntry entry : entries) {
            readToTheEnd(jar, entry);
            if (entry.isDirectory() || isOfSignature(entry.getName())) {
                continue;
            }
            Set<X509Certificate> ofEntry = certificates(entry);
            if (ofEntry.isEmpty() && !bundled) {
                throw new PluginRefused(Refusal.UNSIGNED, "插件包未签名,或其中的文件未签名:" + entry.getName());
            }
            signers = signers == null ? ofEntry : common(signers, ofEntry);
        }
        if (bundled) {
            return BUNDLED;
        }
        return common(signers == null ? Set.of() : signers, trust.certificates()).stream()
                .map(certificate -> certificate.getSubjectX500Principal().getName())
                .sorted()
                .findFirst()
                .orElseThrow(() -> new PluginRefused(Refusal.FOREIGN_SIGNER, "插件包的签名证书不受信任"));
    }

    /** Only what has been read to its end has been verified. */
    private void readToTheEnd(JarFile jar, JarEntry entry) throws IOException {
        byte[] buffer = new byte[8192];
        try (InputStream in = jar.getInputStream(entry)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                unpacked += read;
                if (unpacked > LARGEST_UNPACKED) {
                    throw new PluginRefused(Refusal.TOO_LARGE, "插件包解压后超过200MB");
                }
            }
        }
    }

    private static Set<X509Certificate> certificates(JarEntry entry) {
        Set<X509Certificate> certificates = new HashSet<>();
        CodeSigner[] signers = entry.getCodeSigners();
        if (signers != null) {
            for (CodeSigner signer : signers) {
                // the first of the path is the signer's own
                certificates.add((X509Certificate)
                        signer.getSignerCertPath().getCertificates().get(0));
            }
        }
        return certificates;
    }

    private static Set<X509Certificate> common(Set<X509Certificate> some, Set<X509Certificate> others) {
        Set<X509Certificate> both = new HashSet<>(some);
        both.retainAll(others);
        return both;
    }

    /** The files that hold the signature cannot be signed by it (JAR File Specification). */
    private static boolean isOfSignature(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        return upper.equals(JarFile.MANIFEST_NAME)
                || upper.matches("META-INF/[^/]+\\.(SF|RSA|DSA|EC)")
                || upper.matches("META-INF/SIG-[^/]+");
    }
}
