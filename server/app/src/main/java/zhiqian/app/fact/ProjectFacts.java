package zhiqian.app.fact;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import zhiqian.app.fact.ProjectFactStore.Basics;
import zhiqian.kernel.guarantee.GuaranteedProject;
import zhiqian.kernel.guarantee.OwnerGuarantee;
import zhiqian.kernel.guarantee.OwnerGuaranteeForm;
import zhiqian.kernel.guarantee.OwnerGuaranteeVerdict;
import zhiqian.kernel.project.AgreedDay;
import zhiqian.kernel.project.DueDuty;
import zhiqian.kernel.project.ProjectDates;
import zhiqian.terms.Industry;
import zhiqian.terms.Money;

/** Turns what is stored of one project into its facts (项目事实): the law counts, nothing is decided here. */
final class ProjectFacts {
    private static final Set<String> LIVE = Set.of("PLANNED", "ONGOING", "SUSPENDED");
    private static final List<String> ITEMS = List.of(
            "工程建设项目",
            "建设单位",
            "总包单位",
            "分包单位",
            "劳资专管员",
            "当地最低工资标准",
            "工资支付日期",
            "行业主管部门投诉举报电话",
            "劳动保障监察投诉举报电话",
            "劳动争议调解仲裁渠道",
            "法律援助申请渠道",
            "公共法律服务热线");

    private final Basics it;
    private final FactRules.Rules law;
    private final LocalDate day;
    private final Map<String, Object> values = FactCatalogue.blank(FactScope.PROJECT);

    ProjectFacts(Basics it, FactRules.Rules law, LocalDate day, boolean morning) {
        this.it = it;
        this.law = law;
        this.day = day;
        values.put("morning", morning);
        basics();
    }

    private void basics() {
        put("today", day);
        values.put("project.no", it.no());
        values.put("project.name", it.name());
        values.put("project.industry", it.industry());
        values.put("project.funding", it.funding());
        values.put("project.state", it.state());
        values.put("project.live", LIVE.contains(it.state()) || isLater(it.completedOn()));
        values.put(
                "project.ongoing",
                it.state().equals("ONGOING") || "COMPLETED".equals(it.state()) && isLater(it.completedOn()));
        values.put("project.settled", it.settledOn() != null && !isLater(it.settledOn()));
        values.put("project.owner", it.owner());
        values.put("project.contractor", it.contractor() == null ? "" : it.contractor());
        values.put("project.price", price());
        ProjectDates dates = dates();
        put("project.signedOn", it.signedOn());
        put("project.permittedOn", dates.permittedOn().orElse(null));
        put("project.startedOn", it.startedOn());
        put("project.firstEntryOn", it.firstEntryOn());
        put("deposit.dueOn", due(law.duties().deposit(dates)));
        put("account.dueOn", due(law.duties().account(dates)));
        put("guarantee.dueOn", due(law.duties().ownerGuarantee(dates)));
        put("board.dueOn", due(law.duties().noticeBoard(dates)));
        put("inspection.dueOn", inspectionDue());
        values.put("account.confirmed", Boolean.TRUE.equals(it.confirmed()));
        values.put("account.filed", Boolean.TRUE.equals(it.filed()));
        values.put("insurance.valid", Boolean.TRUE.equals(it.insured()));
    }

    private ProjectDates dates() {
        return new ProjectDates(it.signedOn(), it.permitOn(), it.startReportOn(), true, it.firstEntryOn());
    }

    LocalDate inspectionDue() {
        return due(law.duties().siteInspection(dates()));
    }

    private boolean isLater(LocalDate date) {
        return date != null && date.isAfter(day);
    }

    private long price() {
        return it.price() == null ? 0 : it.price();
    }

    void guarantee(List<ProjectFactStore.Instrument> instruments) {
        List<OwnerGuarantee> all = instruments.stream()
                .map(i -> new OwnerGuarantee(
                        OwnerGuaranteeForm.valueOf(i.form()), new Money(i.amount()), i.from(), i.to()))
                .toList();
        GuaranteedProject project = new GuaranteedProject(
                new Industry(it.industry()), it.funding().equals("GOVERNMENT"), new Money(price()));
        OwnerGuaranteeVerdict verdict = law.guarantee().check(project, all, day);
        long valid = instruments.stream()
                .filter(i -> !i.from().isAfter(day) && (i.to() == null || !i.to().isBefore(day)))
                .mapToLong(ProjectFactStore.Instrument::amount)
                .sum();
        long required = law.guarantee().required(new Money(price())).fen();
        values.put("guarantee.applicable", verdict != OwnerGuaranteeVerdict.NOT_APPLICABLE);
        values.put("guarantee.verdict", verdict.name());
        values.put("guarantee.verdictName", verdict.chinese());
        values.put("guarantee.valid", valid);
        values.put("guarantee.required", required);
        values.put("guarantee.missing", Math.max(0, required - valid));
    }

    void board(ProjectFactStore.Board board) {
        if (board == null) {
            values.put("board.missingItems", (long) ITEMS.size());
            values.put("board.missingNames", String.join("、", ITEMS));
            return;
        }
        List<String> missing = IntStream.range(0, ITEMS.size())
                .filter(i -> !board.items().get(i))
                .mapToObj(ITEMS::get)
                .collect(Collectors.toList());
        values.put("board.exists", true);
        values.put("board.locations", (long) board.locations());
        values.put("board.missingItems", (long) missing.size());
        values.put("board.missingNames", String.join("、", missing));
    }

    void put(String name, LocalDate date) {
        values.put(name, date == null ? "" : date.toString());
    }

    void put(String name, YearMonth month) {
        values.put(name, month == null ? "" : month.toString());
    }

    void put(String name, long count) {
        values.put(name, count);
    }

    void put(String name, boolean flag) {
        values.put(name, flag);
    }

    FactRow project() {
        return new FactRow(FactScope.PROJECT, it.id(), "-", Map.copyOf(values));
    }

    FactRow wages(WorkforceFactStore.WageMonth month) {
        YearMonth of = YearMonth.from(month.month());
        int wageDay = it.wageDay() == null ? law.defaultWageDay() : it.wageDay();
        Map<String, Object> row = with(FactScope.WAGE_MONTH);
        row.put("wages.month", of.toString());
        row.put(
                "wages.dueOn",
                law.duties().wages(new AgreedDay(wageDay, 1), of).due().toString());
        row.put("wages.workers", month.workers());
        row.put("wages.unpaidWorkers", month.unpaid());
        row.put("wages.noSheetWorkers", month.noSheet());
        row.put("wages.returnedWorkers", month.returned());
        row.put("wages.otherWayWorkers", month.otherWay());
        row.put("wages.unsignedWorkers", month.unsigned());
        row.put("wages.owed", month.owed());
        row.put("wages.paid", month.paid());
        row.put("wages.missing", month.missing());
        row.put("wages.averageNet", month.lines() == 0 ? 0L : month.owed() / month.lines());
        row.put("wages.highestNet", month.highest());
        row.put("wages.attendedWorkers", month.attended());
        row.put("wages.attendedUnpaidWorkers", month.attendedUnpaid());
        row.put("wages.attendedPaidWorkers", month.attended() - month.attendedUnpaid());
        row.put("wages.hasSheet", month.lines() > 0);
        return new FactRow(FactScope.WAGE_MONTH, it.id(), of.toString(), row);
    }

    /** This month's count, and the months before it, whose warnings clear by today's rate. */
    List<FactRow> counts(WorkforceFactStore.Contracts contracts, boolean counted) {
        List<FactRow> rows = new ArrayList<>();
        if (contracts == null) {
            return rows;
        }
        YearMonth now = YearMonth.from(day);
        for (int back = 0; back <= 12; back++) {
            YearMonth month = now.minusMonths(back);
            Map<String, Object> row = with(FactScope.COUNT_MONTH);
            row.put("contracts.month", month.toString());
            row.put("contracts.counted", back == 0 && counted);
            row.put("contracts.onSite", contracts.onSite());
            row.put("contracts.signed", contracts.signed());
            row.put("contracts.unsigned", contracts.onSite() - contracts.signed());
            row.put("contracts.percent", percent(contracts.signed(), contracts.onSite()));
            row.put("contracts.onSiteOnFirst", back == 0 ? contracts.onSiteFirst() : 0L);
            row.put("contracts.percentOnFirst", percent(contracts.signedFirst(), contracts.onSiteFirst()));
            row.put("contracts.agreements", contracts.agreements());
            rows.add(new FactRow(FactScope.COUNT_MONTH, it.id(), month.toString(), row));
        }
        return rows;
    }

    private static long percent(long part, long whole) {
        return whole == 0 ? 100 : part * 100 / whole;
    }

    /** What came in pays what was due first (民法典560), so that the cycles that are short are the last ones. */
    List<FactRow> cycles(List<ProjectFactStore.Plan> plans, long credited) {
        List<FactRow> rows = new ArrayList<>();
        long left = credited;
        for (ProjectFactStore.Plan plan : plans) {
            long taken = Math.min(left, plan.amount());
            left -= taken;
            Map<String, Object> row = with(FactScope.PAYMENT_CYCLE);
            row.put("cost.agreedOn", plan.agreedOn().toString());
            row.put("cost.dueOn", law.duties().labourCost(plan.agreedOn()).due().toString());
            row.put("cost.agreed", plan.amount());
            row.put("cost.credited", taken);
            row.put("cost.missing", plan.amount() - taken);
            row.put("cost.noticed", plan.noticed());
            row.put("cost.reported", plan.reported());
            rows.add(new FactRow(
                    FactScope.PAYMENT_CYCLE, it.id(), plan.agreedOn().toString(), row));
        }
        return rows;
    }

    private Map<String, Object> with(FactScope scope) {
        Map<String, Object> row = new HashMap<>(FactCatalogue.blank(scope));
        row.putAll(values);
        return row;
    }

    private static LocalDate due(Optional<DueDuty> duty) {
        return duty.map(DueDuty::due).orElse(null);
    }
}
