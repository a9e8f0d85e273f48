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
    void aBuildIsAnotherUntilItHasRun() throws IOException {
        BuildSeen seen = new BuildSeen(archive("one"), folder.resolve("build"));
        assertThat(seen.isAnother()).isTrue();
        assertThat(seen.isAnother()).isFalse();
    }

    @Test
    void anArchiveOfTheSameSizeIsAnotherBuild() throws IOException {
        new BuildSeen(archive("one"), folder.resolve("build")).isAnother();
        assertThat(new BuildSeen(archive("two"), folder.resolve("build")).isAnother())
                .isTrue();
    }

    private Path archive(String content) throws IOException {
        return Files.writeString(folder.resolve("zhiqian.war"), content);
    }
}
