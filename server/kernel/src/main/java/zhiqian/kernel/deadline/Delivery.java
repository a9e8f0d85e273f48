package zhiqian.kernel.deadline;

import java.time.LocalDate;
import java.util.List;
import zhiqian.kernel.FieldProblem;
import zhiqian.kernel.KernelException;
import zhiqian.kernel.calendar.WorkingCalendar;

/**
 * How a paper reached its addressee on the platform (送达), A-07 for letters, A-15 for a bank's notice: when it is read or signed
 * for, and at the latest on the next working day after it was sent, so that nobody gains time by not reading.
 *
 * @param sentOn day it was sent (发出日)
 * @param receivedOn day it was read or signed for (签收日), not before; null if it was not
 */
public record Delivery(LocalDate sentOn, LocalDate receivedOn) {
    /** @throws KernelException INVALID_CONTENT if it was received before it was sent, or never sent */
    public Delivery {
        if (sentOn == null) {
            throw new KernelException(List.of(new FieldProblem("sentOn", "请填写发出日期")));
        }
        if (receivedOn != null && receivedOn.isBefore(sentOn)) {
            throw new KernelException(List.of(new FieldProblem("receivedOn", "送达日期不能早于发出日期")));
        }
    }

    /** Sent, and not read yet. */
    public static Delivery sent(LocalDate sentOn) {
        return new Delivery(sentOn, null);
    }

    /** The day from which periods count (送达日). */
    public LocalDate day(WorkingCalendar calendar) {
        return isDeemed(calendar) ? deemed(calendar) : receivedOn;
    }

    /** Whether the day is deemed (视同送达), not real. */
    public boolean isDeemed(WorkingCalendar calendar) {
        return receivedOn == null || receivedOn.isAfter(deemed(calendar));
    }

    private LocalDate deemed(WorkingCalendar calendar) {
        return calendar.addWorkingDays(sentOn, 1);
    }
}
