package zhiqian.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the department finds on a site and its supervision firm reports (实地检查 R-093、监理月报 R-022). Some are missing or late, as
 * in life; none of it is a matter of the ten warnings.
 */
final class Oversight {
    private static final List<String> INSPECTORS = List.of("孙立", "李建", "周敏", "陈涛", "吴静");
    private static final int NEVER_INSPECTED = 11;
    private static final int ONE_REPORT_MISSING = 7;
    private static final int DAYS_TO_RECTIFY = 15;

    private final Site site;
    private final LocalDate today;

    Oversight(Site site, LocalDate today) {
        this.site = site;
        this.today = today;
    }

    /** Bodies of the inspections; the first within 30 days of the first entry. */
    List<Map<String, Object>> inspections() {
        LocalDate entered = site.days().entered();
        List<Map<String, Object>> inspections = new ArrayList<>();
        if (entered == null || site.no() % NEVER_INSPECTED == 6) {
            return inspections;
        }
        LocalDate first = entered.plusDays(10 + site.no() % 15);
        if (first.isBefore(today)) {
            inspections.add(
                    inspection(first, "实名登记、专户、告示牌等已查看,考勤设备补装一处", first.plusDays(DAYS_TO_RECTIFY), first.plusDays(9)));
        }
        if (first.isBefore(today.minusDays(60)) && site.no() % 2 == 0) {
            inspections.add(again());
        }
        return inspections;
    }

    /** Lately, and what is planted on the notice board has been seen. */
    private Map<String, Object> again() {
        LocalDate day = today.minusDays(9 + site.no() % 10);
        boolean board = site.defects().stream().anyMatch(defect -> defect.type().equals("W05"));
        return board
                ? inspection(day, "维权告示牌不符合要求,责令整改", day.plusDays(DAYS_TO_RECTIFY), null)
                : inspection(day, "七项制度资料齐全,未发现问题", null, null);
    }

    private Map<String, Object> inspection(LocalDate on, String findings, LocalDate by, LocalDate done) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("inspectedOn", on.toString());
        body.put(
                "inspectors",
                List.of(
                        INSPECTORS.get(site.no() % INSPECTORS.size()),
                        INSPECTORS.get((site.no() + 2) % INSPECTORS.size())));
        body.put("illegalContracting", false);
        body.put("findings", findings);
        body.put("rectifyBy", by == null ? null : by.toString());
        body.put("rectifiedOn", done == null ? null : done.toString());
        return body;
    }

    /** Bodies of the monthly reports, from the month of the first entry to the last that has ended. */
    List<Map<String, Object>> reports() {
        List<Map<String, Object>> reports = new ArrayList<>();
        if (site.days().entered() == null) {
            return reports;
        }
        YearMonth last = YearMonth.from(
                site.days().completed() == null
                        ? today.minusMonths(1)
                        : site.days().completed());
        for (YearMonth month = YearMonth.from(site.days().entered());
                !month.isAfter(last);
                month = month.plusMonths(1)) {
            boolean missing = site.no() % ONE_REPORT_MISSING == 3 && month.equals(last);
            LocalDate received = month.plusMonths(1).atDay(2 + site.no() % 4);
            if (!missing && !received.isAfter(today)) {
                reports.add(report(month, received));
            }
        }
        return reports;
    }

    private Map<String, Object> report(YearMonth month, LocalDate received) {
        return Map.of(
                "month",
                month.toString(),
                "firm",
                "公正监理公司",
                "receivedOn",
                received.toString(),
                "summary",
                "实名登记率" + (95 + site.no() % 5) + "%,考勤设备运行正常");
    }
}
