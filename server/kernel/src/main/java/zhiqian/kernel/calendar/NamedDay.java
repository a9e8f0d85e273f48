package zhiqian.kernel.calendar;

import java.time.LocalDate;

/**
 * A day that a notice names (放假日或调休上班日).
 *
 * @param date the day
 * @param name the holiday it belongs to, such as 国庆节、中秋节
 */
public record NamedDay(LocalDate date, String name) {}
