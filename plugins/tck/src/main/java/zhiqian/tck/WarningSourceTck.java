package zhiqian.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import zhiqian.spi.CallContext;
import zhiqian.spi.ProviderError;
import zhiqian.spi.ProviderException;
import zhiqian.spi.ReceivedWarning;
import zhiqian.spi.Settings;
import zhiqian.spi.WarningProgress;
import zhiqian.spi.WarningSource;
import zhiqian.spi.WarningSource.Page;
import zhiqian.spi.WarningSource.Refused;
import zhiqian.spi.WarningSource.Reported;
import zhiqian.spi.WarningSource.Withdrawal;

/** Contracts of {@link WarningSource} (上级平台预警来源), and those of every provider. Reports go to the platform of {@link #settings}. */
public abstract class WarningSourceTck extends PluginTck<WarningSource> {
    private static final int PAGE = 200;
    private static final int MOST_PAGES = 10_000;
    private static final String NOBODYS = "TCK-NO-SUCH-NUMBER";

    protected WarningSourceTck() {
        super(WarningSource.class);
    }

    /** Settings of another tenant, whose warnings are others; empty if settings change nothing. */
    protected Optional<Settings> otherSettings() {
        return Optional.empty();
    }

    @Override
    final Object usualQuestion(WarningSource asked, CallContext call) {
        return asked.fetch(Optional.empty(), PAGE, call);
    }

    @Contract(id = "SOURCE-1", says = "The same cursor gives the same page, also after a later one was asked for.")
    void repeatsAPage() {
        Page first = provider().fetch(Optional.empty(), 1, jia());
        Page second = provider().fetch(first.next(), 1, jia());
        assertEquals(first, provider().fetch(Optional.empty(), 1, jia()));
        assertEquals(second, provider().fetch(first.next(), 1, jia()));
    }

    @Contract(id = "SOURCE-2", says = "Never more than max entries; pages of any size give the same entries in all.")
    void keepsToMax() {
        Set<Object> large = entries(walk(PAGE, jia()));
        for (int max : new int[] {1, 2, 3}) {
            assertEquals(large, entries(walk(max, jia())), "in pages of " + max);
        }
    }

    @Contract(id = "SOURCE-3", says = "No external id of a warning occurs twice, and none of a withdrawal.")
    void idsAreUnique() {
        List<Page> pages = walk(PAGE, jia());
        unique(warnings(pages).map(ReceivedWarning::externalId).toList());
        unique(pages.stream()
                .flatMap(page -> page.withdrawals().stream())
                .map(Withdrawal::externalId)
                .toList());
    }

    @Contract(id = "SOURCE-4", says = "The warnings of a page come oldest first, and so do its withdrawals.")
    void ordersEntries() {
        for (Page page : walk(PAGE, jia())) {
            ordered(page.warnings().stream().map(ReceivedWarning::at).toList());
            ordered(page.withdrawals().stream().map(Withdrawal::at).toList());
        }
    }

    @Contract(id = "SOURCE-5", says = "No entry is of the future of the clock that the plugin was lent.")
    void knowsNoFuture() {
        Instant now = context().clock().instant();
        for (Page page : walk(PAGE, jia())) {
            page.warnings().forEach(w -> assertFalse(w.at().isAfter(now), w.externalId() + " at " + w.at()));
            page.withdrawals().forEach(w -> assertFalse(w.at().isAfter(now), w.externalId() + " at " + w.at()));
        }
    }

    @Contract(id = "SOURCE-6", says = "The warnings of one tenant do not appear in the pages of another.")
    void keepsTenantsApart() {
        if (otherSettings().isEmpty()) {
            notOffered("settings change nothing");
        }
        List<Page> before = walk(PAGE, jia());
        List<Page> others = walk(PAGE, Calls.inYi(otherSettings().orElseThrow()));
        assertNotEquals(before, others, "otherSettings() must change an answer");
        Set<String> ids = ids(before);
        ids.retainAll(ids(others));
        assertTrue(ids.isEmpty(), ids + " of both tenants");
        assertEquals(before, walk(PAGE, jia()));
    }

    @Contract(
            id = "SOURCE-7",
            says = "A fetch that is interrupted ends within the budget, and the next one answers as before.")
    void endsWhenInterrupted() throws Exception {
        Page before = provider().fetch(Optional.empty(), PAGE, jia());
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

    @Contract(id = "SOURCE-8", says = "Name, explanation and remedy of a warning are Chinese.")
    void speaksChinese() {
        warnings(walk(PAGE, jia())).forEach(w -> Stream.of(w.name(), w.explanation(), w.remedy())
                .forEach(text -> assertTrue(isChinese(text), w.externalId() + ": " + text)));
    }

    @Contract(
            id = "SOURCE-9",
            says = "A result is taken or refused, nothing else is named, and told again it is answered alike.")
    void reportsTwiceAlike() {
        Set<String> ids = ids(walk(PAGE, jia()));
        List<WarningProgress> told = ids.stream().map(id -> progress(id, 1)).toList();
        Reported first = provider().report(told, jia());
        assertEquals(ids, named(first), "each is answered, and nothing else");
        assertEquals(first, provider().report(told, jia()));
    }

    @Contract(
            id = "SOURCE-10",
            says = "What the platform does not know is refused in Chinese, and keeps none of the others waiting.")
    void refusesOneByOne() {
        String known = ids(walk(PAGE, jia())).iterator().next();
        Reported said = provider().report(List.of(progress(NOBODYS, 1), progress(known, 2)), jia());
        assertEquals(
                List.of(NOBODYS),
                said.refused().stream().map(Refused::externalId).toList());
        said.refused().forEach(refused -> assertTrue(isChinese(refused.chinese()), refused.chinese()));
        assertEquals(Set.of(known), said.taken());
    }

    @Contract(
            id = "SOURCE-11",
            says = "A setting that does not exist is CONFIGURATION, with a Chinese sentence that names it.")
    void refusesAnUnknownSetting() {
        CallContext call = Calls.inJia(Settings.of(Map.of("tck-no-such-setting", "1")));
        ProviderException thrown =
                assertThrows(ProviderException.class, () -> provider().fetch(Optional.empty(), 1, call));
        assertEquals(ProviderError.CONFIGURATION, thrown.error());
        assertTrue(thrown.chinese().contains("tck-no-such-setting"), thrown.chinese());
        assertTrue(isChinese(thrown.chinese()), thrown.chinese());
    }

    @Contract(id = "SOURCE-12", says = "A cursor that was never given is BAD_ANSWER or REFUSED, or leads to a page.")
    void survivesAForeignCursor() {
        try {
            provider().fetch(Optional.of("no-such-cursor"), 1, jia());
        } catch (ProviderException said) {
            assertTrue(
                    said.error() == ProviderError.BAD_ANSWER || said.error() == ProviderError.REFUSED,
                    said.error().name());
        }
    }

    private List<Page> walk(int max, CallContext call) {
        List<Page> pages = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        while (pages.size() < MOST_PAGES) {
            Page page = provider().fetch(cursor, max, call);
            int size = page.warnings().size()
                    + page.withdrawals().size()
                    + page.problems().size();
            assertTrue(size <= max, size + " on a page of at most " + max);
            if (size == 0) {
                assertTrue(warnings(pages).findAny().isPresent(), "the sample has no warning");
                return pages;
            }
            assertNotEquals(cursor, page.next(), "a page with entries leads on");
            pages.add(page);
            cursor = page.next();
        }
        return fail("more than " + MOST_PAGES + " pages");
    }

    private static Stream<ReceivedWarning> warnings(List<Page> pages) {
        return pages.stream().flatMap(page -> page.warnings().stream());
    }

    private static Set<String> ids(List<Page> pages) {
        Set<String> ids = new HashSet<>();
        warnings(pages).forEach(w -> ids.add(w.externalId()));
        return ids;
    }

    private static Set<Object> entries(List<Page> pages) {
        Set<Object> all = new HashSet<>();
        for (Page page : pages) {
            all.addAll(page.warnings());
            all.addAll(page.withdrawals());
            all.addAll(page.problems().stream()
                    .map(WarningSource.Problem::externalId)
                    .toList());
        }
        return all;
    }

    private static Set<String> named(Reported reported) {
        Set<String> named = new HashSet<>(reported.taken());
        reported.refused().forEach(refused -> named.add(refused.externalId()));
        return named;
    }

    private static void unique(List<String> ids) {
        assertEquals(ids.size(), new HashSet<>(ids).size(), "an id occurs twice");
    }

    private static void ordered(List<Instant> moments) {
        assertEquals(moments.stream().sorted().toList(), moments, "oldest first");
    }

    private static boolean isChinese(String text) {
        return text.codePoints().anyMatch(Character::isIdeographic);
    }

    private static WarningProgress progress(String id, long sequence) {
        return new WarningProgress(
                id,
                sequence,
                "Y2026-000001",
                WarningProgress.State.CLEARED,
                Instant.parse("2026-03-01T04:00:00Z"),
                Optional.empty(),
                false,
                1,
                "工资已逐人足额发放",
                "已消除:工资已逐人足额发放");
    }
}
