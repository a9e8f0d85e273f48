package zhiqian.app.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BackgroundTest {
    @Test
    void oneThatFailsKeepsNoneOfTheOthersWaiting() {
        List<String> done = new ArrayList<>();
        new Background().each("test", List.of("a", "broken", "b"), county -> {
            if (county.equals("broken")) {
                throw new IllegalStateException("its schema is not there");
            }
            done.add(county);
        });
        assertThat(done).containsExactly("a", "b");
    }
}
