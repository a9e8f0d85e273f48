package zhiqian.app.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import zhiqian.spi.WarningModels;

class PublishedFactsTest {
    private static final Pattern COUNTED = Pattern.compile("人次|人数|天数|日数|月数|百分数|处所数|项数|线索数|案件数|预警数");
    private static final Map<String, String> UNITS =
            Map.of("天数", "日", "日数", "日", "月数", "月", "百分数", "百分数", "处所数", "处", "项数", "项", "人次", "人次", "人数", "人");

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
                ",", fact.name(), fact.type().name(), unit(fact), fact.meaning().replace(',', '\uff0c'), subjects);
    }

    /** 计量单位. */
    private static String unit(Fact fact) {
        return switch (fact.type()) {
            case MONEY -> "分";
            case DAY -> "年-月-日";
            case MONTH -> "年-月";
            case FLAG -> "是否";
            case TEXT -> "文字";
            case COUNT -> counted(fact.meaning());
        };
    }

    /** What is counted stands in the meaning. */
    private static String counted(String meaning) {
        Matcher found = COUNTED.matcher(meaning);
        return found.find() ? UNITS.getOrDefault(found.group(), "件") : "个";
    }
}
