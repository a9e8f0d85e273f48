package zhiqian.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import zhiqian.spi.BankConnector;
import zhiqian.spi.BankConnector.Batch;
import zhiqian.spi.BankConnector.Reading;
import zhiqian.spi.BankEvent;
import zhiqian.spi.CallContext;
import zhiqian.spi.ProviderError;
import zhiqian.spi.ProviderException;
import zhiqian.spi.Settings;

/** Contracts of {@link BankConnector} (银行连接器), and those of every provider. */
public abstract class BankConnectorTck extends PluginTck<BankConnector> {
    private static final int PAGE = 500;
    private static final int MOST_PAGES = 10_000;

    protected BankConnectorTck() {
        super(BankConnector.class);
    }

    /**
     * A statement file that the connector reads.
     *
     * @param fileName with its ending
     * @param content of the file
     */
    public record Statement(String fileName, byte[] content) {}

    /** Settings of another tenant, whose accounts are others; empty if nothing is fetched. */
    protected Optional<Settings> otherSettings() {
        return Optional.empty();
    }

    /** A sample statement with an event or more; empty if no files are read. */
    protected Optional<Statement> statement() {
        return Optional.empty();
    }

    @Override
    final Object usualQuestion(BankConnector asked, CallContext call) {
        return asked.fetch(Optional.empty(), PAGE, call);
    }

    @Contract(id = "BANK-1", says = "The same cursor gives the same page, also after a later one was asked for.")
    void repeatsAPage() {
        Batch first = fetched(Optional.empty(), 1);
        Batch second = provider().fetch(first.next(), 1, jia());
        assertEquals(first, provider().fetch(Optional.empty(), 1, jia()));
        assertEquals(second, provider().fetch(first.next(), 1, jia()));
    }

    @Contract(
            id = "BANK-2",
            says = "Never more than max events and problems; pages of any size give the same events in all.")
    void keepsToMax() {
        Set<String> large = ids(walk(PAGE, jia()));
        for (int max : new int[] {1, 2, 3}) {
            assertEquals(large, ids(walk(max, jia())), "in pages of " + max);
        }
    }

    @Contract(id = "BANK-3", says = "No id of an event or a problem occurs twice.")
    void idsAreUnique() {
        List<String> all =
                walk(PAGE, jia()).stream().flatMap(BankConnectorTck::idsOf).toList();
        assertEquals(all.size(), new HashSet<>(all).size(), "an id occurs twice");
    }

    @Contract(id = "BANK-4", says = "The events of a page come oldest first.")
    void ordersEvents() {
        for (Batch page : walk(PAGE, jia())) {
            Instant before = Instant.MIN;
            for (BankEvent event : page.events()) {
                assertFalse(event.at().isBefore(before), event.id() + " is older than the one before it");
                before = event.at();
            }
        }
    }

    @Contract(id = "BANK-5", says = "No event is of the future of the clock that the plugin was lent.")
    void knowsNoFuture() {
        Instant now = context().clock().instant();
        for (Batch page : walk(PAGE, jia())) {
            page.events().forEach(event -> assertFalse(event.at().isAfter(now), event.id() + " at " + event.at()));
        }
    }

    @Contract(id = "BANK-6", says = "The accounts of one tenant do not appear in the pages of another.")
    void keepsTenantsApart() {
        fetched(Optional.empty(), PAGE);
        if (otherSettings().isEmpty()) {
            notOffered("settings change nothing");
        }
        List<Batch> before = walk(PAGE, jia());
        List<Batch> others = walk(PAGE, Calls.inYi(otherSettings().orElseThrow()));
        assertNotEquals(before, others, "otherSettings() must change an answer");
        Set<String> accounts = accounts(before);
        accounts.retainAll(accounts(others));
        assertTrue(accounts.isEmpty(), accounts.size() + " accounts of both tenants");
        assertEquals(before, walk(PAGE, jia()));
    }

    @Contract(
            id = "BANK-7",
            says = "A fetch that is interrupted ends within the budget, and the next one answers as before.")
    void honoursAnInterrupt() throws Exception {
        Batch before = fetched(Optional.empty(), PAGE);
        CountDownLatch begun = new CountDownLatch(1);
        Thread asking = new Thread(
                () -> {
                    begun.countDown();
                    try {
                        provider().fetch(Optional.empty(), PAGE, jia());
                    } catch (RuntimeException mayGiveUp) {
                        // a fetch that gives up has honoured it
                    }
                },
                "tck-interrupted");
        asking.setDaemon(true);
        asking.start();
        begun.await();
        TimeUnit.MILLISECONDS.sleep(20);
        asking.interrupt();
        asking.join(Calls.BUDGET.toMillis());
        assertFalse(asking.isAlive(), "still running after " + Calls.BUDGET);
        assertEquals(before, provider().fetch(Optional.empty(), PAGE, jia()));
    }

    @Contract(
            id = "BANK-8",
            says = "A statement file gives the same events with the same unique ids each time it is read.")
    void readsAStatementTwiceAlike() {
        Statement sample = sample();
        Reading first = read(sample.fileName(), sample.content());
        assertFalse(first.events().isEmpty(), "the sample gives no event");
        assertEquals(first, read(sample.fileName(), sample.content()));
        Set<String> ids = new HashSet<>();
        first.events().forEach(event -> assertTrue(ids.add(event.id()), "an id occurs twice"));
    }

    @Contract(
            id = "BANK-9",
            says = "A file that is no statement is BAD_ANSWER, with a Chinese sentence; no event is made of it.")
    void refusesNoise() {
        Statement sample = sample();
        byte[] noise = new byte[20_000];
        new Random(1).nextBytes(noise);
        for (byte[] content : List.of(noise, new byte[0])) {
            ProviderException thrown = assertThrows(ProviderException.class, () -> read(sample.fileName(), content));
            assertEquals(ProviderError.BAD_ANSWER, thrown.error());
            assertTrue(thrown.chinese().codePoints().anyMatch(Character::isIdeographic), thrown.chinese());
        }
    }

    @Contract(
            id = "BANK-10",
            says = "A setting that does not exist is CONFIGURATION, with a Chinese sentence that names it.")
    void refusesAnUnknownSetting() {
        CallContext call = Calls.inJia(Settings.of(Map.of("tck-no-such-setting", "1")));
        ProviderException thrown =
                assertThrows(ProviderException.class, () -> provider().fetch(Optional.empty(), 1, call));
        assertEquals(ProviderError.CONFIGURATION, thrown.error());
        assertTrue(thrown.chinese().contains("tck-no-such-setting"), thrown.chinese());
        assertTrue(thrown.chinese().codePoints().anyMatch(Character::isIdeographic), thrown.chinese());
    }

    @Contract(id = "BANK-11", says = "A cursor that was never given is BAD_ANSWER or REFUSED, or leads to a page.")
    void survivesAForeignCursor() {
        fetched(Optional.empty(), 1);
        try {
            provider().fetch(Optional.of("no-such-cursor"), 1, jia());
        } catch (ProviderException said) {
            assertTrue(
                    said.error() == ProviderError.BAD_ANSWER || said.error() == ProviderError.REFUSED,
                    said.error().name());
        }
    }

    /** Not offered by a connector that has nothing to fetch. */
    private Batch fetched(Optional<String> cursor, int max) {
        Batch page = provider().fetch(cursor, max, jia());
        if (page.events().isEmpty() && page.problems().isEmpty()) {
            notOffered("nothing is fetched");
        }
        return page;
    }

    private List<Batch> walk(int max, CallContext call) {
        fetched(Optional.empty(), 1);
        List<Batch> pages = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        while (pages.size() < MOST_PAGES) {
            Batch page = provider().fetch(cursor, max, call);
            int size = page.events().size() + page.problems().size();
            assertTrue(size <= max, size + " on a page of at most " + max);
            if (size == 0) {
                return pages;
            }
            assertNotEquals(cursor, page.next(), "a page with events leads on");
            pages.add(page);
            cursor = page.next();
        }
        return fail("more than " + MOST_PAGES + " pages");
    }

    private Statement sample() {
        if (provider().statementFiles().isEmpty()) {
            notOffered("no statement files");
        }
        return statement().orElseThrow(() -> new AssertionError("statement() must give a sample"));
    }

    private Reading read(String fileName, byte[] content) {
        return provider().statementFiles().orElseThrow().read(fileName, new ByteArrayInputStream(content), jia());
    }

    private static Set<String> ids(List<Batch> pages) {
        Set<String> ids = new HashSet<>();
        pages.forEach(page -> idsOf(page).forEach(ids::add));
        return ids;
    }

    private static Stream<String> idsOf(Batch page) {
        return Stream.concat(
                page.events().stream().map(BankEvent::id),
                page.problems().stream().map(BankConnector.Problem::id));
    }

    private static Set<String> accounts(List<Batch> pages) {
        Set<String> accounts = new HashSet<>();
        pages.forEach(page ->
                page.events().forEach(event -> accounts.add(event.account().digits())));
        return accounts;
    }
}
