package zhiqian.kernel.calendar;

import java.time.LocalDate;

/**
 * The days for which notices are out (放假安排已公布的范围), both included.
 *
 * @param from first day
 * @param to last day
 */
public record Coverage(LocalDate from, LocalDate to) {}
