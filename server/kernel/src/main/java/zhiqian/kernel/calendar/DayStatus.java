package zhiqian.kernel.calendar;

import java.time.LocalDate;

/**
 * What a day is (某日状态).
 *
 * @param date the day
 * @param workingDay whether it is a working day (工作日)
 * @param name why, such as 国庆节、中秋节, 国庆节、中秋节(调休上班) or 周末; empty for an ordinary working day
 * @param source number of the notice that names the day, or the regulation for a provisional holiday; empty otherwise
 * @param provisional whether no notice covers the day, so that a later one may change it (推算)
 */
public record DayStatus(LocalDate date, boolean workingDay, String name, String source, boolean provisional) {}
