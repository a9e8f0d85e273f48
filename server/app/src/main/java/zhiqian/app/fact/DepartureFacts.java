package zhiqian.app.fact;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Workers who have left, complaints in hand, and single payments (离场、投诉、代发事实), requirements 4.2. What is not there stays blank. */
final class DepartureFacts {
    /** What one read brings. The law's ten models need none of the three, which go over every registration and two years of payments. */
    static final Set<String> PAID =
            Set.of("wages.paidWorkers", "wages.highestPaid", "wages.highestYearPaid", "wages.lastPaidOn");

    static final Set<String> LEAVERS =
            Set.of("workforce.leavers", "workforce.leaversUnsettled", "workforce.lastLeftOn");
    static final Set<String> LEADS = Set.of("leads.open", "leads.lastReceivedOn");

    private final DepartureFactStore.Leavers leavers;
    private final DepartureFactStore.Leads leads;
    private final Map<LocalDate, DepartureFactStore.Paid> paid;

    /** Each {@code null} if there is none. */
    DepartureFacts(
            DepartureFactStore.Leavers leavers, DepartureFactStore.Leads leads, List<DepartureFactStore.Paid> paid) {
        this.leavers = leavers;
        this.leads = leads;
        this.paid = paid == null
                ? Map.of()
                : paid.stream().collect(Collectors.toMap(DepartureFactStore.Paid::month, Function.identity()));
    }

    /** The facts that need not be read for {@code wanted}: of each read all or none. */
    static Set<String> unread(Set<String> wanted) {
        return Stream.of(PAID, LEAVERS, LEADS)
                .filter(read -> Collections.disjoint(read, wanted))
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
    }

    /** Before rows of wage months are made, which carry them too. */
    void tell(ProjectFacts facts) {
        if (leavers != null) {
            facts.put("workforce.leavers", leavers.all());
            facts.put("workforce.leaversUnsettled", leavers.unsettled());
            facts.put("workforce.lastLeftOn", leavers.lastOn());
        }
        if (leads != null) {
            facts.put("leads.open", leads.open());
            facts.put("leads.lastReceivedOn", leads.lastOn());
        }
    }

    FactRow paid(FactRow wages, LocalDate month) {
        wages.values()
                .put(
                        "wages.nextMonthEndsOn",
                        YearMonth.from(month).plusMonths(1).atEndOfMonth().toString());
        DepartureFactStore.Paid all = paid.get(month);
        if (all != null) {
            wages.values().put("wages.paidWorkers", all.workers());
            wages.values().put("wages.highestPaid", all.highest());
            wages.values().put("wages.highestYearPaid", all.highestYear());
            wages.values().put("wages.lastPaidOn", all.lastOn().toString());
        }
        return wages;
    }
}
