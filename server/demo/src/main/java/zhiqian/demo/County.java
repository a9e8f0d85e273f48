package zhiqian.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A county made up from a number (县区): the same number, day and size give the same county.
 *
 * @param today the business day of which the truth speaks
 */
record County(String tenant, LocalDate today, CountySize size, Businesses businesses, List<Site> sites) {
    static County of(String tenant, long seed, LocalDate today, CountySize size) {
        SplittableRandom luck = new SplittableRandom(seed * 1_000_003 + tenant.hashCode());
        Planting planting = Planting.on(size.sites(), luck);
        Names names = new Names(tenant, luck);
        Businesses businesses = Businesses.of(names);
        SiteMaker maker = new SiteMaker(names, businesses, luck, today, size);
        List<Site> sites = new ArrayList<>();
        for (int no = 0; no < size.sites(); no++) {
            sites.add(maker.site(
                    no, planting.defects().get(no), planting.lookalikes().get(no)));
        }
        planting.shared().forEach((from, to) -> share(sites, from, to, today));
        return new County(tenant, today, size, businesses, List.copyOf(sites));
    }

    /** The second worker of a site is also on another one, two days ago. */
    private static void share(List<Site> sites, int from, int to, LocalDate today) {
        LocalDate day = today.minusDays(2);
        List<Hand> hands = new ArrayList<>(sites.get(to).hands());
        hands.add(sites.get(from).hands().get(1).elsewhere(day.minusDays(8), day));
        sites.set(to, sites.get(to).with(hands));
    }

    LocalDate yesterday() {
        return today.minusDays(1);
    }
}
