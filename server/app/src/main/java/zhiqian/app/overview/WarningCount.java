package zhiqian.app.overview;

/**
 * Figures of one type of warning in one tenant (预警汇总).
 *
 * @param raised   occurrences, re-openings included
 * @param red      open ones of the highest level
 * @param inLimit  cleared within the responsible party's limit
 * @param setAside 误报撤销、豁免
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
        long setAside) {
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
                setAside + other.setAside);
    }
}
