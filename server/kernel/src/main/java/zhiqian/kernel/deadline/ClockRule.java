package zhiqian.kernel.deadline;

import java.util.Optional;
import zhiqian.terms.Clause;

/**
 * The time limits the software watches (期限规则), one row each, numbered as in requirements 1.7. T8x are limits that the table
 * there does not number; T9x are reminders (提醒) of steps that have no limit: when one ends, somebody is told and nothing is
 * late.
 */
public enum ClockRule {
    /** Labour contracts are kept (劳动合同保存) for 3 years, R-013; a retention period never moves. */
    T01("劳动合同保存期限", "一(一)", new Period(36, PeriodUnit.MONTHS, Roll.NONE)),
    /** The contractor opens the special account (开设专户) within 30 days, R-030. */
    T02("专户开设期限", "一(三)", Period.days(30)),
    /** The owner pays labour cost (人工费用拨付) by the agreed day, which moves forward, R-031. */
    T03("人工费用拨付日", "一(三)", null),
    /** The contractor reports that labour cost was not paid (未拨付报告) within 3 working days, R-034. */
    T04("人工费用未拨付报告期限", "一(三)", Period.workingDays(3)),
    /** Wages are paid (工资支付) by the agreed day, which moves BACK, R-041, 条例14. */
    T05("工资支付日", "一(四)", null),
    /** The wage deposit is paid in (保证金缴存) within 20 working days, R-051. */
    T06("工资保证金缴存期限", "一(五)", Period.workingDays(20)),
    /** The owner gives a payment guarantee (工程款支付担保) within 3 months, R-061. */
    T07("工程款支付担保期限", "一(六)", Period.months(3)),
    /** The industry department inspects the site (实地检查) within 30 days of workers' entry, R-093. */
    T09("实地检查期限", "二(二)", Period.days(30)),
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
    T22("外部交办期限", "附1-四(二)", null),
    /** The responsible party clears a warning (预警消除) within the limit of its type, R-291, A-06. */
    T24("预警处置期限", "附2-二", null),
    /** The department clears it (发函后消除) within 3 working days of the letter's delivery, R-294, A-07. */
    T25("督办函办理期限", "附2-三(一)", Period.workingDays(3)),
    /** The rights notice board stands (设置告示牌) 7 days after workers' entry, R-070, requirements 5.4. */
    T81("维权告示牌设置期限", "一(七)", Period.days(7)),
    /** A used deposit is topped up (补足保证金) within 10 working days, R-B39. */
    T82("工资保证金补足期限", new Clause("工程建设领域农民工工资保证金规定", "第二十条"), Period.workingDays(10)),
    /** The office is reminded to send a letter (发函提醒), A-27. */
    T91("发函提醒", "附2-三(一)", Period.workingDays(3)),
    /** The office is reminded to hold the interview (约谈提醒), A-27. */
    T92("约谈提醒", "附2-三(二)", Period.workingDays(3)),
    /** The office is reminded of the joint meeting (联席会议提醒), A-27. */
    T93("联席会议提醒", "附2-三(三)", Period.workingDays(10)),
    /** The department is reminded to verify evidence (核验提醒), so that no warning sleeps in review, A-27. */
    T94("核验提醒", "附2-二", Period.workingDays(3));

    private final String chinese;
    private final Clause basis;
    private final Period period;

    ClockRule(String chinese, String article, Period period) {
        this(chinese, Clause.ofPolicy(article), period);
    }

    ClockRule(String chinese, Clause basis, Period period) {
        this.chinese = chinese;
        this.basis = basis;
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

    /**
     * The length by the policy; empty where another source fixes the end: T22 from outside, T03 and T05 by contract, T24 by
     * the type of the warning.
     */
    public Optional<Period> defaultPeriod() {
        return Optional.ofNullable(period);
    }

    /** The second length for festival leads, of which the earlier end counts: 5 working days for T21. */
    public Optional<Period> festivalPeriod() {
        return this == T21 ? Optional.of(Period.workingDays(5)) : Optional.empty();
    }

    /** Whether its end only tells somebody (提醒), so that nothing becomes overdue. */
    public boolean isReminder() {
        return name().startsWith("T9");
    }
}
