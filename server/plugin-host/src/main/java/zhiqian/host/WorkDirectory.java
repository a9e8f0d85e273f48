package zhiqian.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Where the jars in service lie, each under its digest. Never overwrites a file, for a class loader may read it. */
final class WorkDirectory {
    private final Path root;

    WorkDirectory(Path root) {
        this.root = root;
        try {
            Files.createDirectories(root);
            List<Path> old;
            try (Stream<Path> all = Files.walk(root)) {
                old = all.filter(path -> !path.equals(root))
                        .sorted(Comparator.reverseOrder())
                        .toList();
            }
            for (Path path : old) {
                Files.delete(path);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    Path temporary(byte[] content) {
        try {
            return Files.write(Files.createTempFile(root, "candidate", ".jar"), content);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    Path keep(Path temporary, String sha256) {
        Path file = root.resolve(sha256 + ".jar");
        try {
            if (Files.exists(file)) {
                Files.delete(temporary);
                return file;
            }
            return Files.move(temporary, file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    void delete(VerifiedJar jar) {
        delete(jar.file());
    }

    void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** @throws PluginRefused if the file is no longer the one that was verified */
    VerifiedJar unchanged(VerifiedJar jar) {
        try {
            if (Digests.sha256(Files.readAllBytes(jar.file())).equals(jar.sha256())) {
                return jar;
            }
        } catch (IOException gone) {
            throw new PluginRefused(Refusal.NOTHING_THERE, "插件文件已丢失", gone);
        }
        throw new PluginRefused(Refusal.TAMPERED, "插件文件在安装后被改动");
    }
}
