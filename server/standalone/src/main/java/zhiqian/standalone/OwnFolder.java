package zhiqian.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A folder that nobody but the user of this process can enter, for programs that we run ourselves. */
final class OwnFolder {
    private static final Set<PosixFilePermission> ONLY_OURS = PosixFilePermissions.fromString("rwx------");

    private OwnFolder() {}

    /**
     * Makes it. One that others could enter before is emptied first: what lies in it may be theirs.
     *
     * @throws Refusal if it belongs to somebody else
     */
    static Path of(Path folder) {
        try {
            if (Files.notExists(folder)) {
                Files.createDirectories(folder.getParent());
                return Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(ONLY_OURS));
            }
            if (!Files.getPosixFilePermissions(folder).equals(ONLY_OURS)) {
                Files.setPosixFilePermissions(folder, ONLY_OURS);
                empty(folder);
            }
            return folder;
        } catch (IOException e) {
            throw new Refusal("目录不属于当前用户或不可写: " + folder + " (" + e.getMessage() + ")");
        }
    }

    private static void empty(Path folder) throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            List<Path> deepestFirst = inside.filter(path -> !path.equals(folder))
                    .sorted(Comparator.reverseOrder())
                    .toList();
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
