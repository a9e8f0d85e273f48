package zhiqian.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildSeenTest {
    @TempDir
    private Path folder;

    @Test
    void theSameBuildKeepsWhatItUnpacked() throws IOException {
        start("one");
        Path kept = unpack();
        start("one");
        assertThat(kept).exists();
    }

    @Test
    void anArchiveOfTheSameSizeIsAnotherBuild() throws IOException {
        start("one");
        Path old = unpack();
        start("two");
        assertThat(old).doesNotExist();
    }

    @Test
    void aStartThatWasKilledBeforeTheNoteIsMadeUpFor() throws IOException {
        start("one");
        Path old = unpack();
        Files.delete(folder.resolve("build"));
        start("two");
        assertThat(old).doesNotExist();
    }

    private void start(String build) throws IOException {
        new BuildSeen(archive(build), folder.resolve("build")).forgetOther(folder.resolve("workarea"));
    }

    private Path unpack() throws IOException {
        Files.createDirectories(folder.resolve("workarea/cache"));
        return Files.writeString(folder.resolve("workarea/cache/kernel.jar"), "unpacked");
    }

    private Path archive(String content) throws IOException {
        return Files.writeString(folder.resolve("zhiqian.war"), content);
    }
}
