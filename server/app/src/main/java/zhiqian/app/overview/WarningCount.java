package zhiqian.app.overview;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * Figures of one type of warning in one tenant (预警汇总).
 *
 * @param raised   occurrences, re-openings included
 * @param red      open ones of the highest level
 * @param inLimit  cleared within the responsible party's limit
 * @param setAside 误报撤销、豁免
 * @param clearedSeconds how long those took that are cleared, together
 */
public record WarningCount(
        String type,
        String name,
        long raised,
        long open,
        long overdue,
        long red,
        long cleared,
        long inLimit,
        long setAside,
        @JsonIgnore long clearedSeconds) {
    private static final double DAY = 86_400;

    /** 平均消除用时 in days, to one place (5.10); 0 if none is cleared. */
    @JsonProperty
    public double averageDays() {
        return cleared == 0 ? 0 : Math.round(clearedSeconds / DAY / cleared * 10) / 10.0;
    }

    /** Of several counties, each of which may call a type of its own what it likes. */
    WarningCount together(WarningCount other) {
        WarningCount sum = plus(other);
        boolean known = List.of(name.split("、")).contains(other.name);
        return known ? sum : sum.named(name + "、" + other.name);
    }

    private WarningCount named(String chinese) {
        return new WarningCount(type, chinese, raised, open, overdue, red, cleared, inLimit, setAside, clearedSeconds);
    }

    WarningCount plus(WarningCount other) {
        return new WarningCount(
                type,
                name,
                raised + other.raised,
                open + other.open,
                overdue + other.overdue,
                red + other.red,
                cleared + other.cleared,
                inLimit + other.inLimit,
                setAside + other.setAside,
                clearedSeconds + other.clearedSeconds);
    }
}
