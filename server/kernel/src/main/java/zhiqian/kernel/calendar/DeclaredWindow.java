package zhiqian.kernel.calendar;

import java.time.LocalDate;
import zhiqian.kernel.KernelError;
import zhiqian.kernel.KernelException;

/**
 * A festival window that the municipal tenant has declared (公布的节日期间), both days included.
 *
 * @param festival name shown, such as 国庆
 * @param from first day
 * @param to last day; its year is the year the window belongs to
 */
public record DeclaredWindow(String festival, LocalDate from, LocalDate to) {
    /** @throws KernelException INVALID_CALENDAR if a part is missing or the window ends before it begins */
    public DeclaredWindow {
        if (festival == null || festival.isBlank() || from == null || to == null || to.isBefore(from)) {
            throw new KernelException(KernelError.INVALID_CALENDAR, "节日期间应有名称和起止日期,且止日不早于起日");
        }
    }
}
