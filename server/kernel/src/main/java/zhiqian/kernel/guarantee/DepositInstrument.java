package zhiqian.kernel.guarantee;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zhiqian.kernel.FieldProblem;
import zhiqian.kernel.KernelException;
import zhiqian.kernel.calendar.WorkingCalendar;
import zhiqian.terms.Money;

/**
 * One part of a project's wage deposit (保证金凭证): cash, a guarantee or an insurance, R-053, R-B37.
 *
 * @param form what it is
 * @param amount for how much
 * @param validFrom first day it counts; for cash the day it was paid in
 * @param validUntil last day it counts; null for cash that is not given back
 * @param onDemand irrevocable and payable on demand (不可撤销见索即付); cash always
 * @param forLocalHr beneficiary is the local HR (受益人为属地人社部门); cash always
 * @param uses what was paid from it
 */
public record DepositInstrument(
        DepositForm form,
        Money amount,
        LocalDate validFrom,
        LocalDate validUntil,
        boolean onDemand,
        boolean forLocalHr,
        List<DepositUse> uses) {
    /** @throws KernelException INVALID_CONTENT with all that is missing or contradicts itself */
    public DepositInstrument {
        uses = List.copyOf(uses);
        List<FieldProblem> problems = new ArrayList<>();
        if (form == null || amount == null || validFrom == null) {
            problems.add(new FieldProblem("form", "保证金凭证应有形式、金额和起始日期"));
        }
        if (validUntil == null && form != DepositForm.CASH) {
            problems.add(new FieldProblem("validUntil", "保函和保险应有到期日"));
        }
        if (validUntil != null && validFrom != null && validUntil.isBefore(validFrom)) {
            problems.add(new FieldProblem("validUntil", "到期日不能早于起始日"));
        }
        if (!problems.isEmpty()) {
            throw new KernelException(problems);
        }
    }

    /** Cash paid in (现金缴存). */
    public static DepositInstrument cash(Money amount, LocalDate paidOn) {
        return new DepositInstrument(DepositForm.CASH, amount, paidOn, null, true, true, List.of());
    }

    /** A guarantee or insurance as the law wants it. */
    public static DepositInstrument guarantee(DepositForm form, Money amount, LocalDate from, LocalDate until) {
        return new DepositInstrument(form, amount, from, until, true, true, List.of());
    }

    /** The same, after another payment from it. */
    public DepositInstrument used(DepositUse use) {
        List<DepositUse> all = new ArrayList<>(uses);
        all.add(use);
        return new DepositInstrument(form, amount, validFrom, validUntil, onDemand, forLocalHr, all);
    }

    /**
     * What it counts for W01 on a day. What was used still counts until the term for topping it up is over, since the
     * contractor is not in default before (R-B39).
     */
    public Money countsOn(LocalDate day, WorkingCalendar calendar) {
        return isValidOn(day)
                ? less(uses.stream()
                        .filter(use -> !use.topUpDue(calendar).firesOn().isAfter(day))
                        .toList())
                : Money.ZERO;
    }

    /** What can be paid from it on a day (可用余额). */
    public Money availableOn(LocalDate day) {
        return isValidOn(day)
                ? less(uses.stream().filter(use -> !use.usedOn().isAfter(day)).toList())
                : Money.ZERO;
    }

    /** Whether it counts at all on a day: within its term, for the right beneficiary, payable on demand (R-B37). */
    public boolean isValidOn(LocalDate day) {
        boolean inTerm = !day.isBefore(validFrom) && (validUntil == null || !day.isAfter(validUntil));
        return inTerm && (form == DepositForm.CASH || (onDemand && forLocalHr));
    }

    /** The day on which HR reminds the contractor (到期提醒日): one month before expiry (R-B37); empty for cash. */
    public Optional<LocalDate> remindOn() {
        return form == DepositForm.CASH ? Optional.empty() : Optional.of(validUntil.minusMonths(1));
    }

    /**
     * What is wrong with a guarantee when it is handed in (保函审查), R-B37; empty if nothing is.
     *
     * @param contractEnds end of the contract period (合同工期届满日); null if unknown
     */
    public List<String> defects(LocalDate contractEnds) {
        List<String> defects = new ArrayList<>();
        if (form == DepositForm.CASH) {
            return List.of();
        }
        if (validUntil.plusDays(1).isBefore(validFrom.plusYears(1))) {
            defects.add("有效期少于一年");
        }
        if (contractEnds != null && validUntil.isBefore(contractEnds)) {
            defects.add("有效期短于合同工期");
        }
        if (!onDemand) {
            defects.add("不是不可撤销、见索即付");
        }
        if (!forLocalHr) {
            defects.add("受益人不是属地人力资源社会保障部门");
        }
        return List.copyOf(defects);
    }

    private Money less(List<DepositUse> used) {
        Money spent = used.stream().map(DepositUse::amount).reduce(Money.ZERO, Money::plus);
        return Shortfall.of(amount, spent);
    }
}
