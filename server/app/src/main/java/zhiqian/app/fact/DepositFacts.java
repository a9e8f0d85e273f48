package zhiqian.app.fact;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import zhiqian.app.fact.DepositFactStore.Instrument;
import zhiqian.app.fact.DepositFactStore.Use;
import zhiqian.app.fact.ProjectFactStore.Basics;
import zhiqian.kernel.guarantee.DepositForm;
import zhiqian.kernel.guarantee.DepositInstrument;
import zhiqian.kernel.guarantee.DepositUse;
import zhiqian.kernel.guarantee.RateGround;
import zhiqian.kernel.guarantee.RequiredDeposit;
import zhiqian.kernel.guarantee.WageDeposit;
import zhiqian.terms.Money;

/** What is known of a project's wage deposit (工资保证金事实), R-050 to R-053, R-B33 to R-B41. */
final class DepositFacts {
    private final Basics it;
    private final FactRules.Rules law;
    private final LocalDate day;

    DepositFacts(Basics it, FactRules.Rules law, LocalDate day) {
        this.it = it;
        this.law = law;
        this.day = day;
    }

    /** @param exempted what HR's decision still wants; {@code null} if there is none */
    void tell(ProjectFacts facts, List<Instrument> instruments, Map<UUID, List<Use>> uses, Long exempted) {
        WageDeposit deposit = new WageDeposit(
                instruments.stream().map(i -> instrument(i, uses)).toList());
        long valid = deposit.countsOn(day, law.calendar()).fen();
        long required = exempted != null ? exempted : it.price() == null ? 0 : required();
        facts.put("deposit.known", exempted != null || it.price() != null);
        facts.put("deposit.required", required);
        facts.put("deposit.valid", valid);
        facts.put("deposit.missing", Math.max(0, required - valid));
        facts.put("deposit.expiredOn", expiredOn(instruments));
        List<DepositUse> open = notToppedUp(deposit);
        facts.put(
                "deposit.used",
                open.stream()
                        .map(DepositUse::amount)
                        .reduce(Money.ZERO, Money::plus)
                        .fen());
        facts.put(
                "deposit.topUpDueOn",
                open.stream()
                        .map(use -> use.topUpDue(law.calendar()).due())
                        .min(LocalDate::compareTo)
                        .orElse(null));
    }

    /** Uses of instruments that still stand; what came in since tops up the oldest first. */
    private List<DepositUse> notToppedUp(WageDeposit deposit) {
        List<DepositInstrument> standing =
                deposit.instruments().stream().filter(i -> i.isValidOn(day)).toList();
        List<DepositUse> uses = standing.stream()
                .flatMap(i -> i.uses().stream())
                .sorted(Comparator.comparing(DepositUse::usedOn))
                .toList();
        Map<DepositInstrument, Long> left = new IdentityHashMap<>();
        standing.forEach(i -> left.put(i, i.amount().fen()));
        return uses.stream().filter(use -> !isToppedUp(use, standing, left)).toList();
    }

    private static boolean isToppedUp(
            DepositUse use, List<DepositInstrument> standing, Map<DepositInstrument, Long> left) {
        long open = use.amount().fen();
        for (DepositInstrument i : standing) {
            if (!i.validFrom().isBefore(use.usedOn()) && !i.uses().contains(use)) {
                long taken = Math.min(open, left.get(i));
                left.merge(i, -taken, Long::sum);
                open -= taken;
            }
        }
        return open == 0;
    }

    private LocalDate expiredOn(List<Instrument> instruments) {
        return instruments.stream()
                .filter(i -> i.refundedOn() == null || i.refundedOn().isAfter(day))
                .map(Instrument::to)
                .filter(to -> to != null && to.isBefore(day))
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    private long required() {
        return RequiredDeposit.of(new Money(it.price()), grounds(), law.deposit())
                .amount()
                .fen();
    }

    /** What the ledger knows of the contractor; cuts for years without arrears come as decisions (减免决定). */
    private Set<RateGround> grounds() {
        Set<RateGround> grounds = EnumSet.noneOf(RateGround.class);
        if (Boolean.TRUE.equals(it.dishonest())) {
            grounds.add(RateGround.DISHONEST_LISTED);
        }
        return grounds;
    }

    private static DepositInstrument instrument(Instrument i, Map<UUID, List<Use>> uses) {
        List<DepositUse> used = uses.getOrDefault(i.id(), List.of()).stream()
                .map(use -> new DepositUse(use.paidOn(), new Money(use.amount())))
                .toList();
        return new DepositInstrument(
                DepositForm.valueOf(i.form()), new Money(i.amount()), i.from(), lastDay(i), true, true, used);
    }

    /** What was given back counts no more; given back on its first day, it counted on that day alone. */
    private static LocalDate lastDay(Instrument i) {
        if (i.refundedOn() == null) {
            return i.to();
        }
        LocalDate before = i.refundedOn().minusDays(1);
        LocalDate last = i.to() == null || before.isBefore(i.to()) ? before : i.to();
        return last.isBefore(i.from()) ? i.from() : last;
    }
}
