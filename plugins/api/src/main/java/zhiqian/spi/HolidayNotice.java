package zhiqian.spi;

import java.time.LocalDate;
import java.time.Year;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One notice of the State Council on the holidays of a year (国务院办公厅放假安排通知). It may name days of the last December
 * and of the next January: 2022-12-31 is a day off by the notice for 2023.
 *
 * @param year the year the notice is for
 * @param noticeNo its number, such as 国办发明电〔2025〕7号
 * @param source address (URL) at which it was published
 * @param off days off (放假日), adjusted rest days included; ordinary weekend days may be left out
 * @param makeupWork weekend days that are working days (调休上班日)
 */
public record HolidayNotice(Year year, String noticeNo, String source, List<NamedDay> off, List<NamedDay> makeupWork) {
    /**
     * @throws IllegalArgumentException if number or source is blank, a day is named twice, or a day lies outside December
     *     of the year before to January of the year after
     */
    public HolidayNotice {
        Objects.requireNonNull(year, "year");
        off = List.copyOf(off);
        makeupWork = List.copyOf(makeupWork);
        if (noticeNo == null || noticeNo.isBlank() || source == null || source.isBlank()) {
            throw new IllegalArgumentException("holiday notice of " + year + ": number and source are needed");
        }
        Set<LocalDate> seen = new HashSet<>();
        LocalDate from = year.atDay(1).minusMonths(1);
        LocalDate to = year.plusYears(1).atMonth(1).atEndOfMonth();
        Stream.concat(off.stream(), makeupWork.stream()).map(NamedDay::date).forEach(day -> {
            if (day.isBefore(from) || day.isAfter(to) || !seen.add(day)) {
                throw new IllegalArgumentException("holiday notice of "
                        + from.plusMonths(1).getYear() + ": " + day + " is named twice or out of range");
            }
        });
    }
}
