package zhiqian.reference.guizhou;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.stream.Collectors;
import zhiqian.spi.ProviderError;
import zhiqian.spi.ProviderException;
import zhiqian.spi.Settings;

/** The figures of the rules (预警阈值), of which a county may set its own; in the rules' texts they are written {@code $averageYuan}. */
enum Thresholds {
    /** 人均工资下限. */
    AVERAGE_YUAN("averageYuan", "人均工资低于多少元预警", 1890, 1, 100_000),
    /** 单人当月上限. */
    MONTH_YUAN("monthYuan", "单人当月代发超过多少元预警", 50_000, 1, 10_000_000),
    /** 单人当年上限. */
    YEAR_YUAN("yearYuan", "单人当年代发超过多少元预警", 300_000, 1, 100_000_000),
    /** 无工资记录的比例. */
    NO_RECORD_PERCENT("noRecordPercent", "出勤工人中无工资记录的超过百分之几预警", 10, 0, 99);

    private final String setting;
    private final String meaning;
    private final int published;
    private final int least;
    private final int most;

    Thresholds(String setting, String meaning, int published, int least, int most) {
        this.setting = setting;
        this.meaning = meaning;
        this.published = published;
        this.least = least;
        this.most = most;
    }

    static String schema() {
        return Arrays.stream(values())
                .map(one ->
                        "\"%s\": {\"type\": \"integer\", \"title\": \"%s\", \"default\": %d, \"minimum\": %d, \"maximum\": %d}"
                                .formatted(one.setting, one.meaning, one.published, one.least, one.most))
                .collect(Collectors.joining(
                        ", ", "{\"type\": \"object\", \"additionalProperties\": false, \"properties\": {", "}}"));
    }

    /** @throws ProviderException CONFIGURATION if a setting is unknown, no whole number, or out of range */
    static String fill(String text, Settings settings) {
        String filled = text;
        for (Thresholds one : values()) {
            filled = filled.replace("$" + one.setting, Integer.toString(one.in(settings)));
        }
        return filled;
    }

    static void check(Settings settings) {
        settings.onlyKnows(Arrays.stream(values()).map(one -> one.setting).collect(Collectors.toSet()));
        for (Thresholds one : values()) {
            one.in(settings);
        }
    }

    private int in(Settings settings) {
        BigDecimal given = settings.number(setting).orElse(BigDecimal.valueOf(published));
        boolean fits = given.stripTrailingZeros().scale() <= 0
                && given.compareTo(BigDecimal.valueOf(least)) >= 0
                && given.compareTo(BigDecimal.valueOf(most)) <= 0;
        if (!fits) {
            throw new ProviderException(
                    ProviderError.CONFIGURATION, "设置项“" + setting + "”应为" + least + "至" + most + "的整数");
        }
        return given.intValueExact();
    }
}
