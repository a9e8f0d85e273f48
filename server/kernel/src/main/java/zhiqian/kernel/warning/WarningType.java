package zhiqian.kernel.warning;

import static zhiqian.kernel.party.DepartmentKind.HR;
import static zhiqian.kernel.party.DepartmentKind.INDUSTRY;
import static zhiqian.kernel.party.PartyKind.EMPLOYER;
import static zhiqian.kernel.party.PartyKind.GENERAL_CONTRACTOR;
import static zhiqian.kernel.party.PartyKind.OWNER;
import static zhiqian.kernel.warning.PeriodKind.AGREED_DAY;
import static zhiqian.kernel.warning.PeriodKind.MONTH;
import static zhiqian.kernel.warning.PeriodKind.STANDING;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import zhiqian.kernel.deadline.ClockRule;
import zhiqian.kernel.deadline.Period;
import zhiqian.kernel.party.DepartmentKind;
import zhiqian.kernel.party.PartyKind;
import zhiqian.terms.Clause;

/** The ten warnings of annex 2 (十类预警), requirements 1.5 and 5.4: one row each. */
public enum WarningType implements WarningKind {
    /** R-280, after T06, an expiry or T82. */
    W01(
            "未缴纳农民工工资保证金",
            "(一)",
            "R-280",
            GENERAL_CONTRACTOR,
            HR,
            STANDING,
            5,
            after(ClockRule.T06, ClockRule.T82),
            on(ClearingGround.DEPOSIT_SUFFICIENT, ClearingGround.DEPOSIT_EXEMPTED)),
    /** R-281, after T02; what the enterprise says is not enough. */
    W02(
            "未开设农民工工资专户",
            "(二)",
            "R-281",
            GENERAL_CONTRACTOR,
            INDUSTRY,
            STANDING,
            5,
            after(ClockRule.T02),
            on(ClearingGround.ACCOUNT_CONFIRMED_BY_BANK)),
    /** R-282, in the morning after the data say so. */
    W03(
            "实名制考勤异常",
            "(三)",
            "R-282",
            GENERAL_CONTRACTOR,
            INDUSTRY,
            STANDING,
            5,
            after(),
            on(ClearingGround.ATTENDANCE_NORMAL, ClearingGround.EXPLANATION_ACCEPTED)),
    /** R-283, after T07 or an expiry. */
    W04(
            "未办理工程款支付担保",
            "(四)",
            "R-283",
            OWNER,
            INDUSTRY,
            STANDING,
            5,
            after(ClockRule.T07),
            on(ClearingGround.GUARANTEE_VALID)),
    /** R-284, after T81. */
    W05(
            "未设置维权告示牌",
            "(五)",
            "R-284",
            GENERAL_CONTRACTOR,
            INDUSTRY,
            STANDING,
            5,
            after(ClockRule.T81),
            on(ClearingGround.BOARD_VERIFIED)),
    /** R-285, after T03; no dispute clears it (R-032, 条例35). */
    W06(
            "未及时足额拨付人工费",
            "(六)",
            "R-285",
            OWNER,
            INDUSTRY,
            AGREED_DAY,
            3,
            after(ClockRule.T03),
            on(ClearingGround.LABOUR_COST_CREDITED)),
    /** R-286, after T05; no dispute clears it (R-043, 条例35). */
    W07(
            "未按时足额发放工资",
            "(七)",
            "R-286",
            GENERAL_CONTRACTOR,
            INDUSTRY,
            MONTH,
            3,
            after(ClockRule.T05),
            on(ClearingGround.WAGES_PAID_IN_FULL, ClearingGround.NOTHING_OWED)),
    /** R-287, from the day work begins. */
    W08(
            "未缴纳工伤保险",
            "(八)",
            "R-287",
            GENERAL_CONTRACTOR,
            HR,
            STANDING,
            5,
            after(),
            on(ClearingGround.INSURANCE_CERTIFIED)),
    /** R-288, on the first of each month. */
    W09(
            "劳动合同签订率低",
            "(九)",
            "R-288",
            GENERAL_CONTRACTOR,
            HR,
            MONTH,
            5,
            after(),
            on(ClearingGround.CONTRACT_RATE_REACHED)),
    /** R-289, nightly, about the employer. */
    W10(
            "企业欠薪风险",
            "(十)",
            "R-289",
            EMPLOYER,
            HR,
            STANDING,
            10,
            after(),
            on(ClearingGround.SCORE_FALLEN, ClearingGround.CLOSED_AFTER_VISIT));

    private final String chinese;
    private final Clause basis;
    private final String requirement;
    private final PartyKind party;
    private final DepartmentKind department;
    private final PeriodKind period;
    private final Period limit;
    private final Set<ClockRule> firesAfter;
    private final Set<ClearingGround> grounds;

    WarningType(
            String chinese,
            String item,
            String requirement,
            PartyKind party,
            DepartmentKind department,
            PeriodKind period,
            int limit,
            Set<ClockRule> firesAfter,
            Set<ClearingGround> grounds) {
        this.chinese = chinese;
        this.basis = Clause.ofPolicy("附2-一" + item);
        this.requirement = requirement;
        this.party = party;
        this.department = department;
        this.period = period;
        this.limit = Period.workingDays(limit);
        this.firesAfter = Collections.unmodifiableSet(firesAfter);
        this.grounds = Collections.unmodifiableSet(grounds);
    }

    @Override
    public String code() {
        return name();
    }

    @Override
    public String chinese() {
        return chinese;
    }

    /** The clause that names it. */
    public Clause basis() {
        return basis;
    }

    /** Number in requirements 1.5, {@code R-286}. */
    public String requirement() {
        return requirement;
    }

    @Override
    public PartyKind party() {
        return party;
    }

    @Override
    public DepartmentKind department() {
        return department;
    }

    @Override
    public SubjectKind subject() {
        return this == W10 ? SubjectKind.ENTERPRISE : SubjectKind.PROJECT;
    }

    @Override
    public PeriodKind period() {
        return period;
    }

    @Override
    public Period defaultLimit() {
        return limit;
    }

    /** The limits on the day after whose end it may fire (requirements 5.4); empty if it follows the data alone. */
    public Set<ClockRule> firesAfter() {
        return firesAfter;
    }

    /** The grounds it accepts. */
    public Set<ClearingGround> grounds() {
        return grounds;
    }

    @Override
    public boolean accepts(ClearingGround ground) {
        return grounds.contains(ground);
    }

    private static Set<ClockRule> after(ClockRule... rules) {
        Set<ClockRule> all = EnumSet.noneOf(ClockRule.class);
        Collections.addAll(all, rules);
        return all;
    }

    private static Set<ClearingGround> on(ClearingGround first, ClearingGround... others) {
        return EnumSet.of(first, others);
    }
}
