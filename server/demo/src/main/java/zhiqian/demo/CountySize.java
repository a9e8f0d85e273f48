package zhiqian.demo;

/**
 * How much to make up.
 *
 * @param sites projects, 34 at least: fewer have no room for every defect
 * @param hands workers on a site, on average
 * @param days  of attendance, back from yesterday
 */
public record CountySize(int sites, int hands, int days) {
    private static final int LEAST_SITES = Planting.SITES_A_ROUND;
    private static final int LEAST_HANDS = 12;
    private static final int LEAST_DAYS = 100;

    /** What a county office has: 42 projects, a year. */
    public static final CountySize USUAL = new CountySize(42, 24, 365);

    public CountySize {
        if (sites < LEAST_SITES || hands < LEAST_HANDS || days < LEAST_DAYS) {
            throw new IllegalArgumentException("项目不少于34个,每个项目工人不少于12人,考勤不少于100日");
        }
    }
}
