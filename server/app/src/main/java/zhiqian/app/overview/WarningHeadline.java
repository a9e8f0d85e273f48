package zhiqian.app.overview;

import java.time.Instant;
import java.util.UUID;

/** A county's warning as the superior knows it (预警标题): what and where, never who. */
public record WarningHeadline(
        UUID warningId,
        String warningNo,
        String code,
        String name,
        String subjectName,
        String industry,
        String department,
        String departmentKind,
        String state,
        boolean open,
        String level,
        Instant raisedAt,
        int occurrences,
        Instant endedAt,
        Boolean inLimit,
        boolean overdue) {}
