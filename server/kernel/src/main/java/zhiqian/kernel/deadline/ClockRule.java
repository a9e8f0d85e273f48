package zhiqian.kernel.deadline;

import java.util.Optional;
import zhiqian.terms.Clause;

/** The time limits the software watches (期限规则), one row each, numbered as in requirements 1.7. */
public enum ClockRule {
    /** 24小时响应, R-234, A-08. */
    T16("响应期限", "附1-二(二)", Period.hours(24)),
    /** The city passes the lead on (转办) within 1 working day, R-240. */
    T17("转办期限", "附1-三(一)1", Period.workingDays(1)),
    /** The county signs for it (签收) or dispatches it within 1 working day, R-241. */
    T18("签收期限", "附1-三(一)2", Period.workingDays(1)),
    /** The department verifies (核实) within 15 days, R-242. */
    T19("核实期限", "附1-三(一)3", Period.days(15)),
    /** A lead of default is checked (违约线索核查) within 15 days, R-246. */
    T20("违约线索核查期限", "附1-三(一)5", Period.days(15)),
    /** The lead is finished (办结) within 15 days, R-260; festival leads see {@link #festivalPeriod()}. */
    T21("办结期限", "附1-四(一)", Period.days(15)),
    /** The channel's own limit (外部交办期限), R-261. */
    T22("外部交办期限", "附1-四(二)", null);

    private final String chinese;
    private final Clause basis;
    private final Period period;

    ClockRule(String chinese, String article, Period period) {
        this.chinese = chinese;
        this.basis = Clause.ofPolicy(article);
        this.period = period;
    }

    /** Number of the rule, {@code T18}. */
    public String code() {
        return name();
    }

    /** Chinese name, such as 签收期限. */
    public String chinese() {
        return chinese;
    }

    /** The clause that sets the limit. */
    public Clause basis() {
        return basis;
    }

    /** The length by the policy; empty for T22, which is fixed from outside. */
    public Optional<Period> defaultPeriod() {
        return Optional.ofNullable(period);
    }

    /** The second length for festival leads, of which the earlier end counts: 5 working days for T21. */
    public Optional<Period> festivalPeriod() {
        return this == T21 ? Optional.of(Period.workingDays(5)) : Optional.empty();
    }
}
