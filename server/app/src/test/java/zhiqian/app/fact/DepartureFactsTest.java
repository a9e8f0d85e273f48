package zhiqian.app.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DepartureFactsTest {
    @Test
    @DisplayName("没有模型用到的读取才省去;要一项,同一次读取的各项都在;全要则不省")
    void readsWhatIsWanted() {
        Set<String> all = new HashSet<>(DepartureFacts.PAID);
        all.addAll(DepartureFacts.LEAVERS);
        all.addAll(DepartureFacts.LEADS);
        assertTrue(FactCatalogue.names().containsAll(all));
        assertEquals(all, DepartureFacts.unread(Set.of("project.live")));
        assertEquals(Set.of(), DepartureFacts.unread(FactCatalogue.names()));
        all.removeAll(DepartureFacts.LEADS);
        assertEquals(all, DepartureFacts.unread(Set.of("leads.open", "project.live")));
    }

    @Test
    @DisplayName("没有读取的事实不在行中,不会当作零")
    void theUnreadIsNoZero() {
        FactRow row =
                new FactRow(FactScope.PROJECT, new UUID(0, 1), "-", Map.copyOf(FactCatalogue.blank(FactScope.PROJECT)));
        FactRow rest = row.without(DepartureFacts.LEADS);
        assertFalse(rest.values().containsKey("leads.open"));
        assertEquals(
                row.values().size() - DepartureFacts.LEADS.size(), rest.values().size());
    }
}
