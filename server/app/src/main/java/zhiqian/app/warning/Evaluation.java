package zhiqian.app.warning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A run of the models (研判任务), as it is shown.
 *
 * @param project {@code null} for all
 * @param total   subjects to be looked at; {@code null} while nobody has counted
 */
public record Evaluation(
        UUID id,
        String occasion,
        LocalDate day,
        UUID project,
        String state,
        Integer total,
        int done,
        int raised,
        int reopened,
        int cleared,
        int refreshed,
        String failure,
        Instant askedAt,
        String askedBy,
        Instant startedAt,
        Instant finishedAt) {
    /** 0 to 100. */
    public int progress() {
        if (state.equals("DONE")) {
            return 100;
        }
        return total == null || total == 0 ? 0 : Math.min(99, done * 100 / total);
    }
}
