package zhiqian.app.lead;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import zhiqian.app.identity.Actor;
import zhiqian.app.platform.WordSearch;
import zhiqian.kernel.lead.LeadChannel;
import zhiqian.kernel.lead.LeadState;

/**
 * Which leads are asked for. Its SQL consists of constants; all values are arguments.
 *
 * @param dueBefore for "due soon": due before that moment and not over; {@code null} otherwise
 */
record LeadFilter(
        String q,
        Set<LeadState> states,
        Boolean open,
        boolean overdue,
        Instant dueBefore,
        boolean special,
        boolean mine,
        LeadChannel channel,
        String department,
        String industry) {

    static LeadFilter none() {
        return new LeadFilter(null, Set.of(), null, false, null, false, false, null, null, null);
    }

    String where(Actor actor, Instant now, List<Object> arguments) {
        List<String> terms = new ArrayList<>();
        if (actor.onlyDepartment()) {
            terms.add("department = ?");
            arguments.add(actor.department());
        } else if (department != null) {
            terms.add("department = ?");
            arguments.add(department);
        }
        if (q != null) {
            WordSearch.add(q, terms, arguments);
        }
        if (!states.isEmpty()) {
            terms.add("state = ANY (?)");
            arguments.add(states.stream().map(Enum::name).toArray(String[]::new));
        }
        if (open != null) {
            terms.add(open ? "NOT finished" : "finished");
        }
        if (overdue) {
            terms.add("NOT finished AND next_due_at <= ?");
            arguments.add(now);
        }
        if (dueBefore != null) {
            terms.add("NOT finished AND next_due_at > ? AND next_due_at <= ?");
            arguments.add(now);
            arguments.add(dueBefore);
        }
        if (special) {
            terms.add("special");
        }
        if (mine) {
            terms.add("NOT finished AND handler = ?");
            arguments.add(actor.username());
        }
        if (channel != null) {
            terms.add("channel = ?");
            arguments.add(channel.name());
        }
        if (industry != null) {
            terms.add("industry = ?");
            arguments.add(industry);
        }
        return terms.isEmpty() ? "true" : String.join(" AND ", terms);
    }
}
