package zhiqian.kernel.calendar;

import java.time.LocalDate;

/**
 * The days in which a lead registered is a festival lead (国家重大传统节日期间), 附1-四(一), R-260, A-02; both days included.
 *
 * @param festival name, such as 中秋
 * @param from first day: the first day off of the block, less the lead-in
 * @param to last day off of the block
 */
public record FestivalWindow(String festival, LocalDate from, LocalDate to) {
    /** Whether the day lies in the window. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
