package zhiqian.app.overview;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import zhiqian.kernel.lead.LeadState;

/** Which of a county's headlines are asked for. */
record HeadlineFilter(LeadState state, Boolean overdue, Optional<Position> after) {
    /** Where the page before ended. */
    record Position(Instant receivedAt, UUID leadId) {}

    /** Appends conditions and their arguments; the text is made of constants alone. */
    String where(List<Object> arguments) {
        StringBuilder where = new StringBuilder();
        if (state != null) {
            where.append(" AND state = ?");
            arguments.add(state.name());
        }
        if (overdue != null) {
            where.append(overdue ? " AND overdue AND NOT finished" : " AND NOT overdue");
        }
        return where.toString();
    }
}
