package zhiqian.app.fact;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One fact of the catalogue (事实).
 *
 * @param name    as models write it, such as {@code deposit.valid}
 * @param meaning Chinese, with the clause where it has one
 * @param source  where its rows come from
 * @param scopes  rows that carry it
 */
public record Fact(String name, FactType type, String meaning, String source, Set<FactScope> scopes) {
    private static final Pattern COUNTED = Pattern.compile("人次|人数|天数|日数|月数|百分数|处所数|项数|线索数|案件数|预警数");
    private static final Map<String, String> UNITS =
            Map.of("天数", "日", "日数", "日", "月数", "月", "百分数", "百分数", "处所数", "处", "项数", "项", "人次", "人次", "人数", "人");

    /** 计量单位. */
    public String unit() {
        return switch (type) {
            case MONEY -> "分";
            case DAY -> "年-月-日";
            case MONTH -> "年-月";
            case FLAG -> "是否";
            case TEXT -> "文字";
            case COUNT -> counted();
        };
    }

    /** What is counted stands in the meaning. */
    private String counted() {
        Matcher found = COUNTED.matcher(meaning);
        return found.find() ? UNITS.getOrDefault(found.group(), "件") : "个";
    }
}
