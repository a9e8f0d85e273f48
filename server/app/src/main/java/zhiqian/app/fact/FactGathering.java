package zhiqian.app.fact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import zhiqian.app.fact.ProjectFactStore.Basics;
import zhiqian.kernel.calendar.WorkingCalendar;
import zhiqian.terms.TenantId;

/** Gathers the facts of many subjects at once, in a fixed number of reads (architecture 5.1). In the caller's transaction. */
@ApplicationScoped
public class FactGathering {
    /** The days of attendance that are looked at one by one; what is longer is counted from the last data. */
    static final int DAYS = 21;

    private static final LocalTime COUNTING = LocalTime.of(6, 0);

    @Inject
    private ProjectFactStore ledgers;

    @Inject
    private DepositFactStore depositLedger;

    @Inject
    private OversightFactStore oversight;

    @Inject
    private WorkforceFactStore workforce;

    @Inject
    private DepartureFactStore departures;

    @Inject
    private EnterpriseFactStore businesses;

    @Inject
    private FactRules rules;

    /** The projects whose facts matter, by id. */
    public List<UUID> projects(TenantId tenant) {
        return ledgers.live(tenant);
    }

    public List<UUID> enterprises(TenantId tenant) {
        return businesses.enterprises(tenant);
    }

    /**
     * All rows of some projects: one of the project, one for each wage month, counting month and payment cycle.
     *
     * @param asOf   the moment; the data that came later do not count, its day is the day of the facts
     * @param wanted names of facts; the costly ones that are not among them (see {@link DepartureFacts}) are not read, and the rows
     *               do not carry them: a model that names one all the same fails and cannot take it for a zero
     */
    public List<FactRow> ofProjects(TenantId tenant, Collection<UUID> projects, Instant asOf, Set<String> wanted) {
        if (projects.isEmpty()) {
            return List.of();
        }
        LocalDate day = asOf.atZone(WorkingCalendar.ZONE).toLocalDate();
        FactRules.Rules law = rules.of(tenant, day);
        Map<UUID, List<DepositFactStore.Instrument>> deposits =
                grouped(depositLedger.deposits(tenant, projects), i -> i.project());
        Map<UUID, List<DepositFactStore.Use>> uses =
                grouped(depositLedger.uses(tenant, projects, day), u -> u.deposit());
        Map<UUID, List<ProjectFactStore.Instrument>> guarantees =
                grouped(ledgers.guarantees(tenant, projects), i -> i.project());
        Map<UUID, Long> exemptions = depositLedger.exemptions(tenant, projects, day).stream()
                .collect(Collectors.toMap(DepositFactStore.Exemption::project, DepositFactStore.Exemption::required));
        Map<UUID, OversightFactStore.Oversight> seen = oversight.of(tenant, projects, day).stream()
                .collect(Collectors.toMap(OversightFactStore.Oversight::project, Function.identity()));
        Map<UUID, ProjectFactStore.Board> boards = ledgers.boards(tenant, projects, day).stream()
                .collect(Collectors.toMap(ProjectFactStore.Board::project, Function.identity()));
        LocalDate firstDay = day.minusDays(DAYS);
        Map<UUID, List<WorkforceFactStore.Day>> days =
                grouped(workforce.days(tenant, projects, firstDay, day.minusDays(1)), d -> d.project());
        Map<UUID, LocalDate> lastData = workforce.lastData(tenant, projects, firstDay);
        LocalDate thisMonth = day.withDayOfMonth(1);
        LocalDate firstMonth = thisMonth.minusMonths(law.wageMonths());
        Map<UUID, List<WorkforceFactStore.WageMonth>> wages =
                grouped(workforce.wageMonths(tenant, projects, firstMonth, thisMonth, asOf), w -> w.project());
        Set<String> unread = DepartureFacts.unread(wanted);
        Map<UUID, List<DepartureFactStore.Paid>> paid = unread.containsAll(DepartureFacts.PAID)
                ? Map.of()
                : grouped(departures.paid(tenant, projects, firstMonth, thisMonth, asOf), p -> p.project());
        Map<UUID, DepartureFactStore.Leavers> leavers = unread.containsAll(DepartureFacts.LEAVERS)
                ? Map.of()
                : single(departures.leavers(tenant, projects, day), l -> l.project());
        Map<UUID, DepartureFactStore.Leads> leads = unread.containsAll(DepartureFacts.LEADS)
                ? Map.of()
                : single(departures.leads(tenant, projects, asOf), l -> l.project());
        Map<UUID, List<ProjectFactStore.Plan>> plans = grouped(ledgers.plans(tenant, projects, day), p -> p.project());
        Map<UUID, Long> credits = ledgers.credits(tenant, projects, asOf);
        Instant counting = day.withDayOfMonth(1)
                .atTime(COUNTING)
                .atZone(WorkingCalendar.ZONE)
                .toInstant();
        Map<UUID, WorkforceFactStore.Contracts> contracts =
                workforce.contracts(tenant, projects, day, asOf, counting).stream()
                        .collect(Collectors.toMap(WorkforceFactStore.Contracts::project, Function.identity()));
        List<FactRow> rows = new ArrayList<>();
        for (Basics one : ledgers.basics(tenant, projects, day)) {
            UUID id = one.id();
            ProjectFacts facts = new ProjectFacts(one, law, day, isMorning(asOf));
            new DepositFacts(one, law, day).tell(facts, deposits.getOrDefault(id, List.of()), uses, exemptions.get(id));
            new OversightFacts(one, day).tell(facts, seen.get(id));
            facts.guarantee(guarantees.getOrDefault(id, List.of()));
            facts.board(boards.get(id));
            DepartureFacts departed = new DepartureFacts(leavers.get(id), leads.get(id), paid.get(id));
            departed.tell(facts);
            new AttendanceFacts(one, law, day).tell(facts, days.getOrDefault(id, List.of()), lastData.get(id));
            rows.add(facts.project());
            wages.getOrDefault(id, List.of())
                    .forEach(month -> rows.add(departed.paid(facts.wages(month), month.month())));
            rows.addAll(facts.counts(contracts.get(id), !asOf.isBefore(counting)));
            rows.addAll(facts.cycles(plans.getOrDefault(id, List.of()), credits.getOrDefault(id, 0L)));
        }
        return unread.isEmpty()
                ? rows
                : rows.stream().map(row -> row.without(unread)).toList();
    }

    public List<FactRow> ofEnterprises(TenantId tenant, Collection<UUID> enterprises, Instant asOf) {
        LocalDate day = asOf.atZone(WorkingCalendar.ZONE).toLocalDate();
        return businesses.businesses(tenant, enterprises, day, asOf).stream()
                .map(business -> EnterpriseFacts.of(business, day, isMorning(asOf)))
                .toList();
    }

    private static boolean isMorning(Instant asOf) {
        return !asOf.atZone(WorkingCalendar.ZONE).toLocalTime().isBefore(COUNTING);
    }

    private static <T> Map<UUID, T> single(List<T> rows, Function<T, UUID> by) {
        return rows.stream().collect(Collectors.toMap(by, Function.identity()));
    }

    private static <T> Map<UUID, List<T>> grouped(List<T> rows, Function<T, UUID> by) {
        return rows.stream().collect(Collectors.groupingBy(by));
    }
}
