package zhiqian.tck;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestWatcher;

/**
 * Collects the verdicts and writes them to {@code target/tck-report.txt}, or where the system property {@code
 * zhiqian.tck.report} says.
 */
public final class TckReport implements TestWatcher {
    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(TckReport.class);

    @Override
    public void testSuccessful(ExtensionContext context) {
        note(context, Verdict.KEPT, "");
    }

    @Override
    public void testFailed(ExtensionContext context, Throwable cause) {
        note(context, Verdict.BROKEN, String.valueOf(cause.getMessage()));
    }

    @Override
    public void testAborted(ExtensionContext context, Throwable cause) {
        note(context, Verdict.NOT_OFFERED, String.valueOf(cause.getMessage()));
    }

    /** Whoever switches a contract off does not keep it. */
    @Override
    public void testDisabled(ExtensionContext context, Optional<String> reason) {
        note(context, Verdict.BROKEN, "disabled: " + reason.orElse("no reason given"));
    }

    private static void note(ExtensionContext context, Verdict verdict, String reason) {
        Contract contract = context.getRequiredTestMethod().getAnnotation(Contract.class);
        if (contract == null) {
            return;
        }
        String line = verdict + " | " + contract.says()
                + (reason.isBlank() ? "" : " | " + reason.lines().findFirst().orElse(""));
        Lines lines = context.getRoot().getStore(NAMESPACE).getOrComputeIfAbsent(Lines.class);
        lines.put(context.getRequiredTestClass().getName() + " " + contract.id(), line);
    }

    /** JUnit closes it at the end of the run, after the last class. */
    static final class Lines implements ExtensionContext.Store.CloseableResource, AutoCloseable {
        private final Map<String, String> byContract = new TreeMap<>();

        synchronized void put(String contract, String line) {
            byContract.put(contract, line);
        }

        @Override
        public synchronized void close() {
            Path file = Path.of(System.getProperty("zhiqian.tck.report", "target/tck-report.txt"));
            StringBuilder text = new StringBuilder();
            byContract.forEach((contract, line) ->
                    text.append(contract).append(" | ").append(line).append('\n'));
            try {
                if (file.getParent() != null) {
                    Files.createDirectories(file.getParent());
                }
                Files.writeString(file, text);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
