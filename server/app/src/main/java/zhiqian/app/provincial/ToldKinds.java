package zhiqian.app.provincial;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.UUID;
import zhiqian.app.model.WarningKinds;
import zhiqian.kernel.deadline.Period;
import zhiqian.kernel.warning.LocalWarningKind;
import zhiqian.kernel.warning.PeriodKind;
import zhiqian.kernel.warning.SubjectKind;
import zhiqian.kernel.warning.WarningKey;
import zhiqian.kernel.warning.WarningKind;

/** The kind and the key of a platform's warning here (上级预警类型). */
final class ToldKinds {
    private static final int LIMIT_DAYS = 5;

    private ToldKinds() {}

    /** The law's own for W01 to W10; a platform's own code becomes a kind of that platform alone. */
    static WarningKind kind(String source, ToldWarning told) {
        return WarningKinds.statutory(told.type())
                .<WarningKind>map(type -> type)
                .orElseGet(() -> own(source, told));
    }

    private static WarningKind own(String source, ToldWarning told) {
        return new LocalWarningKind(
                told.type() + "-" + mark(source),
                told.name(),
                told.party(),
                told.department(),
                told.project() == null ? SubjectKind.ENTERPRISE : SubjectKind.PROJECT,
                period(told.period()),
                Period.workingDays(told.limit() == null ? LIMIT_DAYS : told.limit()));
    }

    /** The same in every county, so that the city can count them together; another for each source, so that two never mix. */
    private static String mark(String source) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(source.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().withUpperCase().formatHex(digest, 0, 3);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PeriodKind period(String text) {
        return text.equals("-")
                ? PeriodKind.STANDING
                : text.length() == "2025-10".length() ? PeriodKind.MONTH : PeriodKind.AGREED_DAY;
    }

    static WarningKey key(WarningKind kind, ToldWarning told, UUID subject) throws Refused {
        PeriodKind given = period(told.period());
        if (given != kind.period()) {
            throw new Refused(
                    "“" + kind.chinese() + "”预警的周期应为" + expected(kind.period()) + ",上级平台给出的是“" + told.period() + "”");
        }
        try {
            return switch (given) {
                case STANDING -> WarningKey.standing(kind, subject);
                case MONTH -> WarningKey.month(kind, subject, YearMonth.parse(told.period()));
                case AGREED_DAY -> WarningKey.agreedDay(kind, subject, LocalDate.parse(told.period()));
            };
        } catch (DateTimeException e) {
            throw new Refused("周期“" + told.period() + "”不是有效的日期");
        }
    }

    private static String expected(PeriodKind kind) {
        return switch (kind) {
            case STANDING -> "长期(-)";
            case MONTH -> "月份(如2025-10)";
            case AGREED_DAY -> "约定日(如2025-10-15)";
        };
    }
}
