package zhiqian.app.deadline;

import java.time.LocalDate;
import zhiqian.kernel.deadline.ExplainedDay;

/** One line of the answer to "why this day?". */
public record ExplainedView(LocalDate date, String kind, String text) {
    public static ExplainedView of(ExplainedDay day) {
        return new ExplainedView(day.date(), day.kind().name(), day.text());
    }
}
