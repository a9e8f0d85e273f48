package zhiqian.app.lead;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import zhiqian.app.identity.Actor;
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
            search(terms, arguments);
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

    /** Two characters or more through the index of pairs; one character through the same list. */
    private void search(List<String> terms, List<Object> arguments) {
        String text = q.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
        int[] points = text.codePoints().toArray();
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i + 1 < points.length; i++) {
            pairs.add(new String(points, i, 2));
        }
        if (!pairs.isEmpty()) {
            terms.add("bigrams @> ?");
            arguments.add(pairs.toArray(String[]::new));
        }
        if (pairs.size() != 1) {
            // one pair is the word itself; for more the order counts, and a single character has no pair
            String like = "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
            terms.add("words LIKE ?");
            arguments.add(like);
        }
    }
}
