package zhiqian.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import zhiqian.spi.ApiVersion;
import zhiqian.spi.CallContext;
import zhiqian.spi.CountyPlugin;
import zhiqian.spi.PluginContext;
import zhiqian.spi.Provider;
import zhiqian.spi.Settings;

/** Contracts that every provider of every extension point keeps. Extended by the class of each extension point. */
@ExtendWith(TckReport.class)
abstract class PluginTck<P extends Provider> {
    private final Class<P> point;
    private CountyPlugin plugin;
    private P provider;

    PluginTck(Class<P> point) {
        this.point = point;
    }

    /** A new instance of the plugin under test, not started. */
    protected abstract CountyPlugin plugin();

    /** What the plugin is lent; without settings and secrets unless overridden. */
    protected PluginContext context() {
        return TestContext.empty();
    }

    /** A tenant's settings with which the provider answers; none unless overridden. */
    protected Settings settings() {
        return Settings.NONE;
    }

    /** A question that the provider answers with those settings. */
    abstract Object usualQuestion(P asked, CallContext call);

    @BeforeEach
    void start() {
        plugin = plugin();
        List<P> found = plugin.start(context()).stream()
                .filter(point::isInstance)
                .map(point::cast)
                .toList();
        assertEquals(1, found.size(), "providers of " + point.getSimpleName());
        provider = found.get(0);
    }

    @AfterEach
    void stop() {
        plugin.stop();
    }

    P provider() {
        return provider;
    }

    CallContext jia() {
        return Calls.inJia(settings());
    }

    CallContext yi() {
        return Calls.inYi(settings());
    }

    /** Ends the contract as not offered. */
    static void notOffered(String what) {
        Assumptions.abort(what);
    }

    @Contract(id = "ALL-1", says = "The manifest is there and this API version can run the plugin.")
    void hasAManifest() {
        assertNotNull(plugin.manifest(), "manifest");
        assertTrue(
                ApiVersion.CURRENT.canRun(plugin.manifest().builtFor()),
                "built for " + plugin.manifest().builtFor());
    }

    @Contract(
            id = "ALL-2",
            says = "The same question gets the same answer twice, in two threads, another tenant in between.")
    void answersTheSameTwice() throws Exception {
        Object first = usualQuestion(provider, jia());
        usualQuestion(provider, yi());
        assertEquals(first, inAThread(() -> usualQuestion(provider, jia())));
    }

    @Contract(id = "ALL-3", says = "A question is answered within the budget of two seconds.")
    void answersWithinTheBudget() throws Exception {
        assertNotNull(inAThread(() -> usualQuestion(provider, jia())));
    }

    @Contract(id = "ALL-4", says = "A call on an interrupted thread ends within the budget.")
    void honoursAnInterrupt() throws Exception {
        inAThread(() -> {
            Thread.currentThread().interrupt();
            try {
                return usualQuestion(provider, jia());
            } catch (RuntimeException mayGiveUp) {
                return mayGiveUp;
            }
        });
    }

    @Contract(id = "ALL-5", says = "The provider has an id of the pattern, the same each time.")
    void hasAnId() {
        assertTrue(provider.id().matches("[a-z][a-z0-9-]{0,39}"), provider.id());
        assertEquals(provider.id(), provider.id());
    }

    @Contract(id = "ALL-6", says = "If there are settings for tenants, a JSON Schema of an object describes them.")
    void describesItsSettings() {
        if (provider.settingsSchema().isEmpty()) {
            notOffered("no settings");
        }
        String schema = provider.settingsSchema().orElseThrow().strip();
        assertTrue(schema.startsWith("{") && schema.endsWith("}"), "a JSON object");
        assertTrue(schema.contains("\"object\""), "\"type\": \"object\"");
        assertFalse(schema.length() > 64 * 1024, "at most 64 kB");
    }

    private static Object inAThread(Callable<Object> question) throws Exception {
        ExecutorService executor = Executors.newSingleThreadExecutor(work -> {
            Thread thread = new Thread(work, "tck");
            thread.setDaemon(true);
            return thread;
        });
        try {
            Future<Object> answer = executor.submit(question);
            return answer.get(Calls.BUDGET.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            return fail("no answer within " + Calls.BUDGET);
        } catch (ExecutionException failed) {
            return fail(failed.getCause());
        } finally {
            executor.shutdownNow();
        }
    }
}
