package zhiqian.tests.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import zhiqian.tests.fixtures.Builds;

/** axe-core, of the version that the web module pins. */
final class Accessibility {
    private static final String RUN =
            """
            async () => (await globalThis.axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'] }))
              .violations.filter((found) => ['serious', 'critical'].includes(found.impact))
              .flatMap((found) => found.nodes.map((node) => `${found.impact} ${found.id}: ${node.target} ${node.html.slice(0, 160)}`))""";

    private Accessibility() {}

    /** @return one line for each serious or critical finding */
    @SuppressWarnings("unchecked")
    static List<String> findings(Page page) {
        page.evaluate(script());
        // Animations change colours for a moment; axe is to see the page at rest.
        page.waitForFunction(
                "() => document.getAnimations().every((it) => it.playState !== 'running' || it.effect?.getTiming().iterations === Infinity)");
        return (List<String>) page.evaluate(RUN);
    }

    private static String script() {
        try {
            return Files.readString(Builds.root().resolve("server/web/node_modules/axe-core/axe.min.js"));
        } catch (IOException e) {
            throw new UncheckedIOException("build server/web first", e);
        }
    }
}
