package zhiqian.kernel.warning;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.UUID;
import zhiqian.kernel.KernelError;
import zhiqian.kernel.KernelException;

/**
 * What makes a warning the same warning (预警唯一键), R-290: at most one per type, subject and period. However often the engine
 * finds the same defect, it finds this key again.
 *
 * @param code code of the type
 * @param subject project or enterprise
 * @param period {@code -} for a standing one, {@code 2025-10} for a month, {@code 2025-10-15} for an agreed day
 */
public record WarningKey(String code, UUID subject, String period) {
    private static final String FOREVER = "-";

    public WarningKey {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(period, "period");
    }

    /** Of a type without period. */
    public static WarningKey standing(WarningKind kind, UUID subject) {
        return of(kind, PeriodKind.STANDING, subject, FOREVER);
    }

    /** Of a type by month: the wage month, not the month in which it is paid. */
    public static WarningKey month(WarningKind kind, UUID subject, YearMonth month) {
        return of(kind, PeriodKind.MONTH, subject, month.toString());
    }

    /** Of a type by cycle: the agreed day before it moved, which no new calendar changes. */
    public static WarningKey agreedDay(WarningKind kind, UUID subject, LocalDate agreed) {
        return of(kind, PeriodKind.AGREED_DAY, subject, agreed.toString());
    }

    private static WarningKey of(WarningKind kind, PeriodKind period, UUID subject, String text) {
        if (kind.period() != period) {
            throw new KernelException(KernelError.INVALID_CONTENT, "“" + kind.chinese() + "”预警的周期不正确");
        }
        return new WarningKey(kind.code(), subject, text);
    }

    /** As one text, for logs and locks: {@code W07/<subject>/2025-10}. */
    @Override
    public String toString() {
        return code + "/" + subject + "/" + period;
    }
}
