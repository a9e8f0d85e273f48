package zhiqian.kernel.project;

import java.time.LocalDate;
import zhiqian.kernel.deadline.Deadline;
import zhiqian.kernel.deadline.DeadlineClock;

/**
 * A duty with its due day (到期义务).
 *
 * @param duty what is due
 * @param deadline by when
 * @param note why it is counted so, a Chinese clause such as 自施工许可证核发之日起算
 */
public record DueDuty(ProjectDuty duty, Deadline deadline, String note) {
    /** The last day on which the duty is kept in time (届满日). */
    public LocalDate due() {
        return deadline.due();
    }

    /** The day on whose 00:00 the missing duty is a defect (触发日): the day after {@link #due()}. */
    public LocalDate firesOn() {
        return deadline.firesOn();
    }

    /** Its clock, running. */
    public DeadlineClock clock() {
        return DeadlineClock.running(duty.rule(), deadline).noting(note);
    }
}
