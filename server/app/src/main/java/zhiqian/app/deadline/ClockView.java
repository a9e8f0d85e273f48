package zhiqian.app.deadline;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import zhiqian.app.platform.Json;
import zhiqian.kernel.calendar.WorkingCalendar;
import zhiqian.kernel.deadline.ClockStanding;
import zhiqian.kernel.deadline.Deadline;
import zhiqian.kernel.deadline.DeadlineClock;

/** A clock as people see it: name, dates, how it stands. {@code explanation} and {@code history} only when asked for one. */
public record ClockView(
        UUID id,
        String rule,
        String name,
        String basis,
        Integer length,
        String unit,
        LocalDate start,
        Instant startAt,
        LocalDate nominal,
        LocalDate due,
        Instant dueAt,
        boolean rolled,
        boolean provisional,
        String calendarVersion,
        String state,
        Instant satisfiedAt,
        String remaining,
        String level,
        String note,
        List<ExplainedView> explanation,
        JsonNode history) {

    public static ClockView of(ClockRecord row, Instant now, WorkingCalendar calendar) {
        return make(row, now, calendar, null, null);
    }

    /** @param countedWith the version the clock was computed with */
    public static ClockView explained(
            ClockRecord row, Instant now, WorkingCalendar calendar, WorkingCalendar countedWith) {
        List<ExplainedView> lines = row.toClock().explain(countedWith).stream()
                .map(ExplainedView::of)
                .toList();
        return make(row, now, calendar, lines, Json.tree(row.history()));
    }

    private static ClockView make(
            ClockRecord row, Instant now, WorkingCalendar calendar, List<ExplainedView> explanation, JsonNode history) {
        DeadlineClock clock = row.toClock();
        Deadline deadline = clock.deadline();
        ClockStanding standing = clock.standing(now, calendar);
        return new ClockView(
                row.id(),
                clock.rule().code(),
                clock.rule().chinese(),
                clock.rule().basis().toString(),
                deadline.period() == null ? null : deadline.period().length(),
                deadline.period() == null ? null : deadline.period().unit().name(),
                deadline.start(),
                deadline.startAt(),
                deadline.nominal(),
                deadline.due(),
                deadline.dueAt(),
                deadline.rolled(),
                deadline.provisional(),
                row.calendarVersion(),
                clock.state().name(),
                clock.satisfiedAt(),
                standing.text(),
                standing.level().name(),
                clock.note(),
                explanation,
                history);
    }
}
