package zhiqian.app.model;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CountingCodesTest {
    @Test
    @DisplayName("还有插件没有问过时,不说模型已停用;本单位停用的除外")
    void nobodySaysGoneBeforeAllAreAsked() {
        CountingCodes early = new CountingCodes(Set.of("W07"), Set.of("GZ-2"), false);
        assertTrue(early.has("W07"));
        assertTrue(early.has("GZ-1"));
        assertFalse(early.has("GZ-2"));
        CountingCodes whole = new CountingCodes(Set.of("W07", "GZ-2"), Set.of("GZ-2"), true);
        assertFalse(whole.has("GZ-1"));
        assertTrue(whole.has("GZ-2"), "a version of the county's own counts");
    }
}
