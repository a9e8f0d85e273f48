package zhiqian.app.reminder;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Something that will be due (将到期事项).
 *
 * @param subject    the entry, or the project itself
 * @param on         its last day, or the day from which its term is counted
 * @param department in charge of the project; may be {@code null}
 * @param party      credit code of the enterprise that has to act; {@code null} if an authority has, or it is not known
 */
record Coming(UUID subject, LocalDate on, String project, String department, String party) {
    Coming due(LocalDate day) {
        return new Coming(subject, day, project, department, party);
    }
}
