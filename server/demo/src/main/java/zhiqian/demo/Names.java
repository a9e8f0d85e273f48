package zhiqian.demo;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import zhiqian.terms.CreditCode;
import zhiqian.terms.IdNumber;

/** Made-up names and numbers, valid to their check digits, none twice in a county. */
final class Names {
    private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕";
    private static final String GIVEN = "伟强磊军勇涛超明刚平辉鹏华飞鑫波斌宇浩凯健俊帆帅旭宁龙林欢阳成杰峰亮建文洋海东";
    private static final int BIRTHDAYS = 13_000;
    private static final LocalDate OLDEST = LocalDate.of(1965, 3, 1);

    private final String tenant;
    private final SplittableRandom luck;
    private int persons;
    private int businesses;

    Names(String tenant, SplittableRandom luck) {
        this.tenant = tenant;
        this.luck = luck;
    }

    String person() {
        return "" + one(SURNAMES) + one(GIVEN) + (luck.nextBoolean() ? one(GIVEN) : "");
    }

    private char one(String of) {
        return of.charAt(luck.nextInt(of.length()));
    }

    /** Another one each time, for up to a million persons. */
    String idNumber() {
        int n = persons++;
        String birthday = OLDEST.plusDays((n * 37L) % BIRTHDAYS).format(DateTimeFormatter.BASIC_ISO_DATE);
        int order = 100 + (n / BIRTHDAYS + n % BIRTHDAYS * 13) % 900;
        return IdNumber.complete(tenant + birthday + order).value();
    }

    Business business(String name) {
        return Business.plain(creditCode(), name);
    }

    Business business(String name, Map<String, Long> signals, String planted) {
        return new Business(creditCode(), name, signals, planted);
    }

    private String creditCode() {
        return CreditCode.complete("91" + tenant + "MB" + String.format("%06d", ++businesses))
                .value();
    }

    <T> T pick(List<T> from) {
        return from.get(luck.nextInt(from.size()));
    }
}
