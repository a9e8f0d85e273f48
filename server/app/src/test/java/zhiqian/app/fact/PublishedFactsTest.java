package zhiqian.app.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import zhiqian.spi.WarningModels;

class PublishedFactsTest {
    @Test
    @DisplayName("给厂商的事实目录(zhiqian/spi/facts.csv)与系统的事实目录一致")
    void vendorsSeeTheSameFacts() throws IOException {
        try (InputStream in = WarningModels.class.getResourceAsStream("facts.csv")) {
            assertEquals(catalogue(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static String catalogue() {
        return Stream.concat(
                        Stream.of("name,type,unit,meaning,subject"),
                        FactCatalogue.all().stream().map(PublishedFactsTest::line))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String line(Fact fact) {
        String subjects = fact.scopes().stream().sorted().map(Enum::name).collect(Collectors.joining(" "));
        return String.join(
                ",",
                fact.name(),
                fact.type().name(),
                fact.unit(),
                fact.meaning().replace(',', '\uff0c'),
                subjects);
    }
}
