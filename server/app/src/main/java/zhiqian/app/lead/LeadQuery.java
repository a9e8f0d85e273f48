package zhiqian.app.lead;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;
import zhiqian.app.problem.Problem;
import zhiqian.kernel.lead.LeadChannel;
import zhiqian.kernel.lead.LeadState;

/** The query parameters of the work list. */
public class LeadQuery {
    @QueryParam("q")
    private String q;

    @QueryParam("state")
    private String state;

    @QueryParam("open")
    private Boolean open;

    @QueryParam("overdue")
    @DefaultValue("false")
    private boolean overdue;

    @QueryParam("dueSoon")
    @DefaultValue("false")
    private boolean dueSoon;

    @QueryParam("special")
    @DefaultValue("false")
    private boolean special;

    @QueryParam("mine")
    @DefaultValue("false")
    private boolean mine;

    @QueryParam("channel")
    private String channel;

    @QueryParam("department")
    private String department;

    @QueryParam("industry")
    private String industry;

    LeadFilter filter(Supplier<Instant> soon) {
        if (q != null && q.length() > 100) {
            throw Problem.invalid("q", "检索词不超过100字").toException();
        }
        return new LeadFilter(
                blankToNull(q),
                states(),
                open,
                overdue,
                dueSoon ? soon.get() : null,
                special,
                mine,
                channel(),
                blankToNull(department),
                blankToNull(industry));
    }

    private Set<LeadState> states() {
        Set<LeadState> states = EnumSet.noneOf(LeadState.class);
        if (blankToNull(state) != null) {
            for (String name : state.split(",")) {
                states.add(Arrays.stream(LeadState.values())
                        .filter(s -> s.name().equals(name.strip()))
                        .findFirst()
                        .orElseThrow(() -> Problem.invalid("state", "没有这种状态").toException()));
            }
        }
        return states;
    }

    private LeadChannel channel() {
        if (blankToNull(channel) == null) {
            return null;
        }
        return Arrays.stream(LeadChannel.values())
                .filter(c -> c.name().equals(channel))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("channel", "没有这种渠道").toException());
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
