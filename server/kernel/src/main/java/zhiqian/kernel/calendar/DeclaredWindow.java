package zhiqian.kernel.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    private static final Pattern FORM =
            Pattern.compile("(\\S{1,20})\\s+(\\d{4}-\\d{2}-\\d{2})\\.\\.(\\d{4}-\\d{2}-\\d{2})");

    /** @throws KernelException INVALID_CALENDAR if a part is missing or the window ends before it begins */
    public DeclaredWindow {
        if (festival == null || festival.isBlank() || from == null || to == null || to.isBefore(from)) {
            throw new KernelException(KernelError.INVALID_CALENDAR, "节日期间应有名称和起止日期,且止日不早于起日");
        }
    }

    /**
     * Windows as a parameter holds them, such as {@code 春节 2025-01-10..2025-02-05;中秋 2025-09-20..2025-10-08}; a blank text
     * declares none.
     *
     * @throws KernelException INVALID_CALENDAR if the text is no such list
     */
    public static List<DeclaredWindow> parseAll(String text) {
        if (text.isBlank()) {
            return List.of();
        }
        return Arrays.stream(text.split("[;;]", -1)).map(DeclaredWindow::parse).toList();
    }

    private static DeclaredWindow parse(String text) {
        Matcher window = FORM.matcher(text.strip());
        if (!window.matches()) {
            throw new KernelException(KernelError.INVALID_CALENDAR, "节日期间应写作“春节 2025-01-10..2025-02-05”,多个以分号隔开");
        }
        try {
            return new DeclaredWindow(
                    window.group(1), LocalDate.parse(window.group(2)), LocalDate.parse(window.group(3)));
        } catch (DateTimeParseException noSuchDay) {
            throw new KernelException(KernelError.INVALID_CALENDAR, "没有这一天: " + text.strip());
        }
    }
}
