package zhiqian.app.fact;

import static zhiqian.app.fact.FactScope.COUNT_MONTH;
import static zhiqian.app.fact.FactScope.ENTERPRISE;
import static zhiqian.app.fact.FactScope.PAYMENT_CYCLE;
import static zhiqian.app.fact.FactScope.WAGE_MONTH;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All facts that models can be written of (事实目录), architecture 5.1: the one list for the checker, the editor and the help. */
public final class FactCatalogue {
    private static final Set<FactScope> ALL = EnumSet.allOf(FactScope.class);
    private static final Set<FactScope> PROJECTS = EnumSet.complementOf(EnumSet.of(ENTERPRISE));

    private static final List<Fact> FACTS = List.of(
            fact("today", FactType.DAY, "研判日", "系统日期", ALL),
            fact("morning", FactType.FLAG, "研判时刻已过6时,前一日的数据应已报齐", "系统日期", ALL),
            fact("project.no", FactType.TEXT, "项目编号", "项目台账", PROJECTS),
            fact("project.name", FactType.TEXT, "项目名称", "项目台账", PROJECTS),
            fact("project.industry", FactType.TEXT, "行业类别代码", "项目台账", PROJECTS),
            fact("project.funding", FactType.TEXT, "资金来源:GOVERNMENT 政府投资、ENTERPRISE 企业投资、OTHER 其他", "项目台账", PROJECTS),
            fact("project.state", FactType.TEXT, "项目状态:PLANNED、ONGOING、SUSPENDED、COMPLETED、SETTLED", "项目台账", PROJECTS),
            fact("project.live", FactType.FLAG, "尚未完工(未开工、在建、停工)", "项目台账", PROJECTS),
            fact("project.ongoing", FactType.FLAG, "在建且未停工", "项目台账", PROJECTS),
            fact("project.settled", FactType.FLAG, "工资已全部结清", "项目台账", PROJECTS),
            fact("project.owner", FactType.TEXT, "建设单位", "项目台账", PROJECTS),
            fact("project.contractor", FactType.TEXT, "施工总承包单位", "项目台账", PROJECTS),
            fact("project.price", FactType.MONEY, "施工合同价款合计;没有合同为零", "施工合同", PROJECTS),
            fact("project.signedOn", FactType.DAY, "最早的施工合同签订日", "施工合同", PROJECTS),
            fact("project.permittedOn", FactType.DAY, "施工许可证核发或开工报告批复之日,取较早者", "施工许可", PROJECTS),
            fact("project.startedOn", FactType.DAY, "实际开工日", "项目台账", PROJECTS),
            fact("project.firstEntryOn", FactType.DAY, "首名农民工进场日", "实名登记", PROJECTS),
            fact("deposit.dueOn", FactType.DAY, "保证金缴存届满日(R-051,T06);尚未起算为空", "项目台账", PROJECTS),
            fact("deposit.known", FactType.FLAG, "应缴金额可以算出(有合同价款或减免决定)", "施工合同、减免决定", PROJECTS),
            fact("deposit.required", FactType.MONEY, "应缴保证金(R-B33至R-B35)", "施工合同、减免决定、企业信用", PROJECTS),
            fact("deposit.valid", FactType.MONEY, "研判日有效的保证金", "保证金台账", PROJECTS),
            fact("deposit.missing", FactType.MONEY, "保证金差额", "保证金台账", PROJECTS),
            fact("deposit.expiredOn", FactType.DAY, "最近到期的保函、保险的到期日;没有为空", "保证金台账", PROJECTS),
            fact("deposit.used", FactType.MONEY, "已动用(银行已支付)的保证金合计(R-B38)", "保证金台账", PROJECTS),
            fact("deposit.topUpDueOn", FactType.DAY, "最近一次动用后的补足届满日(R-B39,T82);没有动用为空", "保证金台账", PROJECTS),
            fact("account.dueOn", FactType.DAY, "专户开设届满日(R-030,T02)", "施工合同", PROJECTS),
            fact("account.confirmed", FactType.FLAG, "银行已确认开户", "银行报送", PROJECTS),
            fact("account.filed", FactType.FLAG, "企业已备案专户", "专户台账", PROJECTS),
            fact("guarantee.applicable", FactType.FLAG, "属于应核查工程款支付担保的行业(A-09)", "项目台账", PROJECTS),
            fact("guarantee.dueOn", FactType.DAY, "支付担保届满日(R-061,T07)", "施工许可", PROJECTS),
            fact(
                    "guarantee.verdict",
                    FactType.TEXT,
                    "担保核查结论:NOT_APPLICABLE、SATISFIED、MISSING、TOO_LOW、EXPIRED",
                    "支付担保台账",
                    PROJECTS),
            fact("guarantee.verdictName", FactType.TEXT, "担保核查结论", "支付担保台账", PROJECTS),
            fact("guarantee.valid", FactType.MONEY, "研判日有效的担保金额", "支付担保台账", PROJECTS),
            fact("guarantee.required", FactType.MONEY, "最低担保金额", "施工合同", PROJECTS),
            fact("guarantee.missing", FactType.MONEY, "担保差额", "支付担保台账", PROJECTS),
            fact("board.dueOn", FactType.DAY, "告示牌设置届满日(R-070,T81)", "实名登记", PROJECTS),
            fact("board.exists", FactType.FLAG, "已登记告示牌", "告示牌台账", PROJECTS),
            fact("board.locations", FactType.COUNT, "设置处所数", "告示牌台账", PROJECTS),
            fact("board.missingItems", FactType.COUNT, "缺少的内容项数(共十二项,R-071)", "告示牌台账", PROJECTS),
            fact("board.missingNames", FactType.TEXT, "缺少的内容", "告示牌台账", PROJECTS),
            fact("inspection.dueOn", FactType.DAY, "实地检查届满日(R-093,T09)", "实名登记", PROJECTS),
            fact("inspection.firstOn", FactType.DAY, "首次实地检查日;没有检查为空", "实地检查", PROJECTS),
            fact("inspection.overdue", FactType.FLAG, "届满而未实地检查", "实地检查", PROJECTS),
            fact("inspection.rectifyBy", FactType.DAY, "尚未整改完成的最早整改期限;没有为空", "实地检查", PROJECTS),
            fact("inspection.illegalContracting", FactType.FLAG, "最近一次检查发现违法发包、转包、违法分包、挂靠(R-094)", "实地检查", PROJECTS),
            fact("supervision.lastMonth", FactType.MONTH, "最近一份监理月报的月份;没有为空", "监理月报", PROJECTS),
            fact("supervision.missingMonths", FactType.COUNT, "自首批工人进场当月起缺少监理月报的月数(R-022)", "监理月报", PROJECTS),
            fact("insurance.valid", FactType.FLAG, "研判日有有效的项目工伤保险凭证", "工伤保险台账", PROJECTS),
            fact("attendance.lastDataOn", FactType.DAY, "最近一次有考勤数据的日期(数据新鲜度)", "考勤", PROJECTS),
            fact("attendance.noDataDays", FactType.COUNT, "截至昨日连续没有考勤数据的天数", "考勤", PROJECTS),
            fact("attendance.lowDays", FactType.COUNT, "截至昨日连续出勤不足比例的天数", "考勤", PROJECTS),
            fact("attendance.registered", FactType.COUNT, "最近有数据之日的登记人数", "实名登记", PROJECTS),
            fact("attendance.attended", FactType.COUNT, "最近有数据之日的出勤人数", "考勤", PROJECTS),
            fact("attendance.unregistered", FactType.COUNT, "近三日未登记而出勤的人次", "考勤", PROJECTS),
            fact("attendance.elsewhere", FactType.COUNT, "近三日同时在两个工地的人次", "考勤", PROJECTS),
            fact("attendance.officerMissing", FactType.FLAG, "没有劳资专管员(R-021)", "项目台账、实名登记", PROJECTS),
            fact("attendance.officerAbsentDays", FactType.COUNT, "截至昨日劳资专管员连续未出勤的工作日数(无考勤数据之日不计)", "考勤", PROJECTS),
            fact("attendance.unclosedDays", FactType.COUNT, "截至昨日连续未日清的天数(R-091)", "日清", PROJECTS),
            fact("attendance.normalDays", FactType.COUNT, "截至昨日考勤连续正常的天数", "考勤", PROJECTS),
            fact("workforce.leavers", FactType.COUNT, "研判日前已退场、未再进场的人数", "实名登记", PROJECTS),
            fact("workforce.leaversUnsettled", FactType.COUNT, "其中没有登记工资结清(结算单或本人确认)的人数", "实名登记", PROJECTS),
            fact("workforce.lastLeftOn", FactType.DAY, "最近一次退场的日期(数据新鲜度)", "实名登记", PROJECTS),
            fact("leads.open", FactType.COUNT, "反映本项目、正在处理的线索数", "线索", PROJECTS),
            fact("leads.lastReceivedOn", FactType.DAY, "最近一次收到反映本项目的线索的日期(数据新鲜度)", "线索", PROJECTS),
            fact("wages.month", FactType.MONTH, "工资月份", "考勤、工资支付表", WAGE_MONTH),
            fact("wages.dueOn", FactType.DAY, "工资支付日,遇休息日提前(R-041,T05)", "施工合同", WAGE_MONTH),
            fact("wages.workers", FactType.COUNT, "应发工资的人数(出勤或列入工资支付表)", "考勤、工资支付表", WAGE_MONTH),
            fact("wages.unpaidWorkers", FactType.COUNT, "未足额到账的人数", "代发结果", WAGE_MONTH),
            fact("wages.noSheetWorkers", FactType.COUNT, "出勤而未列入工资支付表且未发放的人数", "考勤、工资支付表", WAGE_MONTH),
            fact("wages.returnedWorkers", FactType.COUNT, "代发被退回且未补发成功的人数", "代发结果", WAGE_MONTH),
            fact("wages.otherWayWorkers", FactType.COUNT, "未经专户代发(现金、其他账户)的人数(A-26)", "代发结果", WAGE_MONTH),
            fact("wages.unsignedWorkers", FactType.COUNT, "工资支付表未经本人确认的人数(R-040)", "工资支付表", WAGE_MONTH),
            fact("wages.owed", FactType.MONEY, "工资支付表实发合计", "工资支付表", WAGE_MONTH),
            fact("wages.paid", FactType.MONEY, "已成功发放合计", "代发结果", WAGE_MONTH),
            fact("wages.missing", FactType.MONEY, "工资支付表中尚未到账的金额", "工资支付表、代发结果", WAGE_MONTH),
            fact("wages.averageNet", FactType.MONEY, "人均实发工资", "工资支付表", WAGE_MONTH),
            fact("wages.highestNet", FactType.MONEY, "一人当月实发工资的最高额", "工资支付表", WAGE_MONTH),
            fact("wages.attendedWorkers", FactType.COUNT, "当月出勤人数", "考勤", WAGE_MONTH),
            fact("wages.attendedPaidWorkers", FactType.COUNT, "当月出勤且当月工资已经专户发放的人数", "考勤、代发结果", WAGE_MONTH),
            fact("wages.attendedUnpaidWorkers", FactType.COUNT, "当月出勤而当月工资未经专户发放的人数", "考勤、代发结果", WAGE_MONTH),
            fact("wages.nextMonthEndsOn", FactType.DAY, "工资月份次月的最后一日", "系统日期", WAGE_MONTH),
            fact("wages.paidWorkers", FactType.COUNT, "当月工资已经专户发放的人数,不论是否出勤", "代发结果", WAGE_MONTH),
            fact("wages.highestPaid", FactType.MONEY, "一人当月工资经专户发放的最高额", "代发结果", WAGE_MONTH),
            fact("wages.highestYearPaid", FactType.MONEY, "当月有发放的人中,一人当年各月(至当月)工资经专户发放合计的最高额", "代发结果", WAGE_MONTH),
            fact("wages.lastPaidOn", FactType.DAY, "当月工资最近一次经专户发放的日期(数据新鲜度)", "代发结果", WAGE_MONTH),
            fact("wages.hasSheet", FactType.FLAG, "当月有工资支付表", "工资支付表", WAGE_MONTH),
            fact("contracts.month", FactType.MONTH, "清点月份", "实名登记", COUNT_MONTH),
            fact("contracts.counted", FactType.FLAG, "本月的清点已到时间(1日6时)", "系统日期", COUNT_MONTH),
            fact("contracts.onSite", FactType.COUNT, "在场登记人数", "实名登记", COUNT_MONTH),
            fact("contracts.signed", FactType.COUNT, "已签订并上传劳动合同或用工书面协议的在场人数", "劳动合同", COUNT_MONTH),
            fact("contracts.unsigned", FactType.COUNT, "未签人数", "劳动合同", COUNT_MONTH),
            fact("contracts.percent", FactType.COUNT, "签订率(百分数,舍去小数)", "劳动合同", COUNT_MONTH),
            fact("contracts.onSiteOnFirst", FactType.COUNT, "当月1日的在场登记人数", "实名登记", COUNT_MONTH),
            fact("contracts.percentOnFirst", FactType.COUNT, "当月1日的签订率(百分数,舍去小数)", "劳动合同", COUNT_MONTH),
            fact("contracts.agreements", FactType.COUNT, "其中用工书面协议的人数(A-14)", "劳动合同", COUNT_MONTH),
            fact("cost.agreedOn", FactType.DAY, "约定的人工费拨付日", "拨付计划", PAYMENT_CYCLE),
            fact("cost.dueOn", FactType.DAY, "拨付日,遇休息日顺延(R-031,T03)", "拨付计划", PAYMENT_CYCLE),
            fact("cost.agreed", FactType.MONEY, "约定拨付金额", "拨付计划", PAYMENT_CYCLE),
            fact("cost.credited", FactType.MONEY, "抵充本期的到账金额(先到期的先抵,民法典560)", "专户流水", PAYMENT_CYCLE),
            fact("cost.missing", FactType.MONEY, "尚未到账的金额", "专户流水", PAYMENT_CYCLE),
            fact("cost.noticed", FactType.FLAG, "银行已发未拨付提醒(R-033)", "银行报送", PAYMENT_CYCLE),
            fact("cost.reported", FactType.FLAG, "总包已报告未拨付(R-034)", "总包报告", PAYMENT_CYCLE),
            fact("enterprise.name", FactType.TEXT, "企业名称", "企业台账", ENTERPRISE),
            fact("enterprise.code", FactType.TEXT, "统一社会信用代码", "企业台账", ENTERPRISE),
            fact("enterprise.dishonest", FactType.FLAG, "在失信联合惩戒名单内", "企业台账", ENTERPRISE),
            fact("risk.socialInsuranceMonths", FactType.COUNT, "欠缴社会保险费月数", "外部信号", ENTERPRISE),
            fact("risk.taxArrears", FactType.MONEY, "欠税金额", "外部信号", ENTERPRISE),
            fact("risk.utilityMonths", FactType.COUNT, "欠缴水电气费月数", "外部信号", ENTERPRISE),
            fact("risk.rentMonths", FactType.COUNT, "欠缴物业费、租金月数", "外部信号", ENTERPRISE),
            fact("risk.overdueLoan", FactType.MONEY, "逾期贷款金额", "外部信号", ENTERPRISE),
            fact("risk.enforcements", FactType.COUNT, "法院被执行案件数", "外部信号", ENTERPRISE),
            fact("risk.abnormal", FactType.FLAG, "列入经营异常名录", "外部信号", ENTERPRISE),
            fact("risk.pastArrears", FactType.COUNT, "以往欠薪案件数", "外部信号", ENTERPRISE),
            fact("risk.leads90", FactType.COUNT, "近90日收到的欠薪线索数", "线索", ENTERPRISE),
            fact("risk.openArrears", FactType.COUNT, "所承建项目未消除的欠薪预警数", "预警", ENTERPRISE),
            fact("risk.lastSignalOn", FactType.DAY, "最近一次外部信号的日期(数据新鲜度)", "外部信号", ENTERPRISE));

    private static final Map<String, Fact> BY_NAME =
            FACTS.stream().collect(Collectors.toUnmodifiableMap(Fact::name, Function.identity()));

    private FactCatalogue() {}

    /** In the order in which people look for them. */
    public static List<Fact> all() {
        return FACTS;
    }

    public static List<Fact> of(FactScope scope) {
        return FACTS.stream().filter(fact -> fact.scopes().contains(scope)).toList();
    }

    public static Optional<Fact> byName(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    static Set<String> names() {
        return BY_NAME.keySet();
    }

    /** A row of which nothing is known yet. */
    static Map<String, Object> blank(FactScope scope) {
        Map<String, Object> values = new HashMap<>();
        of(scope).forEach(fact -> values.put(fact.name(), fact.type().nothing()));
        return values;
    }

    private static Fact fact(String name, FactType type, String meaning, String source, Set<FactScope> scopes) {
        return new Fact(name, type, meaning, source, scopes);
    }

    private static Fact fact(String name, FactType type, String meaning, String source, FactScope scope) {
        return new Fact(name, type, meaning, source, Set.of(scope));
    }
}
