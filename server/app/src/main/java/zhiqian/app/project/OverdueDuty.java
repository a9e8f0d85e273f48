package zhiqian.app.project;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import zhiqian.app.problem.Problem;
import zhiqian.kernel.project.ProjectDates;
import zhiqian.kernel.project.ProjectDuties;

/** A duty of those who look at projects, of which the office wants the list of what is late (逾期清单). */
enum OverdueDuty {
    /** 届满而未实地检查. */
    INSPECTION(
            "inspection", "NOT EXISTS (SELECT 1 FROM inspection i WHERE i.project_id = project.id AND NOT i.voided)") {
        @Override
        LocalDate cutoff(ProjectDuties duties, LocalDate today) {
            LocalDate entered = today.minusDays(SHORTEST);
            while (!isOver(duties, entered, today)) {
                entered = entered.minusDays(1);
            }
            return entered;
        }
    },
    /** 上月监理月报未报. */
    SUPERVISION_REPORT(
            "supervision-report",
            "NOT EXISTS (SELECT 1 FROM supervision_report s WHERE s.project_id = project.id AND NOT s.voided"
                    + " AND s.month = date_trunc('month', CAST(? AS date)))") {
        @Override
        LocalDate cutoff(ProjectDuties duties, LocalDate today) {
            return YearMonth.from(today).minusMonths(1).atEndOfMonth();
        }
    };

    private static final int SHORTEST = 1;

    private final String id;
    private final String undone;

    OverdueDuty(String id, String undone) {
        this.id = id;
        this.undone = undone;
    }

    /** @return {@code null} for {@code null} */
    static OverdueDuty byId(String id) {
        return id == null
                ? null
                : Arrays.stream(values())
                        .filter(duty -> duty.id.equals(id))
                        .findFirst()
                        .orElseThrow(() -> Problem.invalid("overdue", "应为:inspection、supervision-report")
                                .toException());
    }

    /** The last day of first entry for which the duty is overdue today. */
    abstract LocalDate cutoff(ProjectDuties duties, LocalDate today);

    /** Live projects only; its arguments are the cutoff, as often as there is a question mark. */
    String condition() {
        return "state IN ('ONGOING', 'SUSPENDED') AND first_entry_on <= ? AND " + undone;
    }

    int arguments() {
        return (int) condition().chars().filter(c -> c == '?').count();
    }

    private static boolean isOver(ProjectDuties duties, LocalDate entered, LocalDate today) {
        ProjectDates dates = new ProjectDates(null, null, null, true, entered);
        return duties.siteInspection(dates).orElseThrow().due().isBefore(today);
    }
}
