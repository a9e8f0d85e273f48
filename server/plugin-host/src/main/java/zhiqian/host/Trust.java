package zhiqian.host;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whose jars are accepted (信任范围): those signed by one of these certificates, and those that came with the WAR. The
 * signer's own certificate is pinned: neither its issuer nor its expiry counts, who takes the file away takes the trust
 * away at the next start.
 *
 * @param certificates of the signers
 * @param digests SHA-256 of whole jars, 64 small hexadecimal digits
 */
public record Trust(Set<X509Certificate> certificates, Set<String> digests) {
    /** Trusts nobody. */
    public static final Trust NOBODY = new Trust(Set.of(), Set.of());

    public Trust {
        certificates = Set.copyOf(certificates);
        digests = Set.copyOf(digests);
    }

    /** Trusts this signer as well. */
    public Trust and(X509Certificate certificate) {
        Set<X509Certificate> more = new HashSet<>(certificates);
        more.add(certificate);
        return new Trust(more, digests);
    }

    /** Trusts this jar as well, because it came with the WAR. */
    public Trust andBundled(byte[] jar) {
        Set<String> more = new HashSet<>(digests);
        more.add(Digests.sha256(jar));
        return new Trust(certificates, more);
    }

    /**
     * Trusts the certificates in the folder as well: every file {@code *.cer}, {@code *.crt} or {@code *.pem} in it.
     *
     * @throws IOException if one of them cannot be read as a certificate
     */
    public Trust andFolder(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.toString().toLowerCase(Locale.ROOT).matches(".*\\.(cer|crt|pem)"))
                    .toList();
        }
        Trust more = this;
        for (Path file : files) {
            try {
                more = more.and(certificate(Files.readAllBytes(file)));
            } catch (CertificateException wrong) {
                throw new IOException("not a certificate: " + file, wrong);
            }
        }
        return more;
    }

    /**
     * Reads a certificate, DER or PEM.
     *
     * @throws CertificateException if it is none
     */
    public static X509Certificate certificate(byte[] encoded) throws CertificateException {
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(encoded));
    }
}
