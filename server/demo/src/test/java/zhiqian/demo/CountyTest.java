package zhiqian.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import zhiqian.terms.CreditCode;
import zhiqian.terms.IdNumber;

class CountyTest {
    private static final LocalDate TODAY = LocalDate.of(2025, 11, 20);
    private static final CountySize SMALL = new CountySize(34, 12, 100);

    private static List<County> some() {
        return LongStream.range(1, 40)
                .mapToObj(seed -> County.of("341202", seed, TODAY, SMALL))
                .toList();
    }

    @Test
    @DisplayName("every defect is planted, two of one type never on one site")
    void everyDefect() {
        for (County county : some()) {
            assertThat(county.sites().stream().flatMap(site -> site.defects().stream()))
                    .contains(Defect.values());
            for (Site site : county.sites()) {
                assertThat(site.defects().stream().map(Defect::type)).doesNotHaveDuplicates();
            }
        }
    }

    @Test
    @DisplayName("the truth names all ten types, and each warning once")
    void allTypes() {
        for (County county : some()) {
            List<Truth.Planted> planted = Truth.of(county).planted();
            assertThat(planted.stream().map(Truth.Planted::type).collect(Collectors.toSet()))
                    .hasSize(10);
            assertThat(planted.stream().map(one -> one.type() + one.subject() + one.period()))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    @DisplayName("names of projects, ID numbers and credit codes are valid and not used twice")
    void validAndUnique() {
        for (County county : some()) {
            assertThat(county.sites().stream().map(Site::name)).doesNotHaveDuplicates();
            assertThat(county.businesses().all().stream().map(business -> new CreditCode(business.code())))
                    .doesNotHaveDuplicates();
            List<IdNumber> persons = county.sites().stream()
                    .flatMap(site -> site.hands().stream())
                    .filter(hand -> hand.onlyOn() == null || !hand.registered())
                    .map(hand -> new IdNumber(hand.id()))
                    .toList();
            assertThat(persons).doesNotHaveDuplicates();
        }
    }

    @Test
    @DisplayName("a worker on two sites is there on the same day, two days ago, on both")
    void twoSites() {
        for (County county : some()) {
            List<Site> both = county.sites().stream()
                    .filter(site -> site.has(Defect.TWO_SITES))
                    .toList();
            List<Set<String>> there = both.stream()
                    .map(site -> new Attendance(site, TODAY, 100)
                            .on(TODAY.minusDays(2)).stream().map(Hand::id).collect(Collectors.toSet()))
                    .toList();
            assertThat(there).hasSize(2);
            assertThat(there.get(0)).containsAnyElementsOf(there.get(1));
        }
    }

    @Test
    @DisplayName("few attend on the planted site for six days, on its look-alike for four, on no other ever")
    void lowDays() {
        for (County county : some()) {
            for (Site site : county.sites()) {
                int days = site.has(Defect.LOW_ATTENDANCE) ? 6 : site.has(Lookalike.FOUR_LOW_DAYS) ? 4 : 0;
                assertThat(lowDays(site)).as(site.name() + site.defects()).isEqualTo(days);
            }
        }
    }

    private static long lowDays(Site site) {
        Attendance attendance = new Attendance(site, TODAY, 30);
        return attendance
                .first()
                .datesUntil(TODAY)
                .filter(day -> !attendance.on(day).isEmpty())
                .filter(day -> attendance.on(day).size() * 2L
                        < site.hands().stream()
                                .filter(hand -> hand.registered() && hand.isOn(day))
                                .count())
                .count();
    }

    @Test
    @DisplayName("the same number gives the same county, another number another one")
    void repeatable() {
        County one = County.of("341202", 5, TODAY, SMALL);
        assertThat(County.of("341202", 5, TODAY, SMALL)).isEqualTo(one);
        assertThat(County.of("341202", 6, TODAY, SMALL)).isNotEqualTo(one);
    }

    @Test
    @DisplayName("labour cost is short on the planted site only, in one cycle")
    void oneShortCycle() {
        for (Site site : County.of("341202", 1, TODAY, SMALL).sites()) {
            Attendance attendance = new Attendance(site, TODAY, 100);
            List<Wages.Cost> shorts = new Wages(site, attendance, TODAY)
                    .costs().stream()
                            .filter(cost -> cost.creditedYuan() < cost.yuan())
                            .toList();
            assertThat(shorts).hasSize(site.has(Defect.COST_SHORT) ? 1 : 0);
        }
    }

    @Test
    @DisplayName(
            "what is inspected and reported lies between the first entry and today; the first inspection within 30 days")
    void oversight() {
        for (Site site : County.of("341202", 1, TODAY, SMALL).sites()) {
            Oversight oversight = new Oversight(site, TODAY);
            List<LocalDate> inspected = oversight.inspections().stream()
                    .map(body -> LocalDate.parse((String) body.get("inspectedOn")))
                    .toList();
            assertThat(inspected).isSorted().allMatch(day -> day.isBefore(TODAY));
            if (!inspected.isEmpty()) {
                assertThat(inspected.get(0)).isBefore(site.days().entered().plusDays(31));
            }
            assertThat(oversight.reports())
                    .extracting(body -> LocalDate.parse((String) body.get("receivedOn")))
                    .allMatch(day -> !day.isAfter(TODAY));
        }
    }

    @Test
    @DisplayName("a county that is too small to hold every defect is refused")
    void tooSmall() {
        assertThatThrownBy(() -> new CountySize(10, 12, 100)).hasMessageContaining("不少于34个");
    }
}
