package zhiqian.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The enterprises of a county (企业). Who bears risk signals (W10) builds nothing here, so that its score is that of its signals
 * alone.
 */
record Businesses(List<Business> owners, List<Business> contractors, List<Business> labour, List<Business> risky) {
    /** 甲建筑公司, whose demo account sees its own warnings. */
    static final Business OF_THE_DEMO_ACCOUNT = Business.plain("91341221MA0000023T", "甲建筑公司");

    private static final String MONTHS_OF_INSURANCE = "欠缴社保月数";
    private static final String TAX = "欠税金额";
    private static final String UTILITIES = "欠水电气费月数";
    private static final String RENT = "欠租金物业费月数";
    private static final String LOAN = "逾期贷款金额";
    private static final String ENFORCEMENTS = "被执行案件数";
    private static final String ABNORMAL = "经营异常";

    static Businesses of(Names names) {
        List<Business> owners = Stream.of("城市建设投资公司", "交通投资公司", "教育局", "水利投资公司", "荣盛置业公司", "宝龙地产公司")
                .map(names::business)
                .toList();
        List<Business> contractors = new ArrayList<>(List.of(OF_THE_DEMO_ACCOUNT));
        Stream.of("宏远建设公司", "中淮建工公司", "皖北路桥公司", "长盛建筑公司", "安达工程公司", "颍淮水利工程公司", "金鼎建设公司")
                .map(names::business)
                .forEach(contractors::add);
        List<Business> labour = Stream.of("众成劳务公司", "顺达劳务公司", "鑫诚劳务公司", "富民劳务公司", "大地劳务公司")
                .map(names::business)
                .toList();
        return new Businesses(owners, List.copyOf(contractors), labour, risky(names));
    }

    private static List<Business> risky(Names names) {
        return List.of(
                names.business(
                        "恒源机械公司",
                        signals(MONTHS_OF_INSURANCE, 2, TAX, 85_000, ENFORCEMENTS, 1),
                        "欠缴社保2个月、欠税、被执行1件:40分,黄色"),
                names.business(
                        "万佳服饰公司",
                        signals(MONTHS_OF_INSURANCE, 3, TAX, 240_000, UTILITIES, 2, RENT, 2),
                        "欠缴社保3个月、欠税、欠水电2个月、欠租2个月:60分,橙色"),
                names.business(
                        "飞腾电子公司",
                        signals(MONTHS_OF_INSURANCE, 5, TAX, 900_000, ENFORCEMENTS, 3, ABNORMAL, 1, LOAN, 5_000_000),
                        "欠缴社保5个月、欠税、被执行3件、经营异常、逾期贷款:85分,红色"),
                names.business("东升食品公司", signals(MONTHS_OF_INSURANCE, 2, ABNORMAL, 1), null),
                names.business("新华包装公司", signals(MONTHS_OF_INSURANCE, 0, TAX, 0, ENFORCEMENTS, 1), null));
    }

    private static Map<String, Long> signals(Object... pairs) {
        Map<String, Long> signals = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            signals.put((String) pairs[i], ((Number) pairs[i + 1]).longValue());
        }
        return signals;
    }

    List<Business> all() {
        return Stream.of(owners, contractors, labour, risky)
                .flatMap(List::stream)
                .toList();
    }
}
