package zhiqian.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 程序目录:只有启动者能进. */
class OwnFolderTest {
    @TempDir
    private Path data;

    @Test
    void aNewOneIsOpenToItsOwnerOnly() throws IOException {
        Path folder = OwnFolder.of(data.resolve("new/bin"));
        assertThat(permissions(folder)).isEqualTo("rwx------");
    }

    @Test
    void whatLiesInOneThatOthersCouldEnterIsNotRun() throws IOException {
        Path folder = Files.createDirectories(data.resolve("bin/PG-x/bin"))
                .resolve("../..")
                .normalize();
        Files.writeString(folder.resolve("PG-x/bin/postgres"), "theirs");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        OwnFolder.of(folder);
        assertThat(permissions(folder)).isEqualTo("rwx------");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whatWeUnpackedOurselvesIsKept() throws IOException {
        Path folder = OwnFolder.of(data.resolve("bin"));
        Files.writeString(folder.resolve("postgres"), "ours");
        assertThat(OwnFolder.of(folder).resolve("postgres")).hasContent("ours");
    }

    private static String permissions(Path folder) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder));
    }
}
