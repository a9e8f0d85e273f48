package zhiqian.app.imports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import zhiqian.app.platform.Json;

/** Imports and what can be imported, as they are shown. */
public final class ImportViews {
    private ImportViews() {}

    public record ColumnView(
            String heading,
            boolean required,
            String type,
            String meaning,
            String example,
            List<String> aliases,
            List<String> choices) {}

    public record KindView(String kind, String name, List<ColumnView> columns) {}

    /**
     * @param source   {@code FILE}, or {@code MACHINE} if a contractor's system sent it (接口报送)
     * @param progress 0 to 100
     * @param ignoredColumns headings of the file that mean nothing here: a column that was renamed is not lost in silence
     */
    public record JobView(
            UUID id,
            String kind,
            String kindName,
            String fileName,
            String source,
            String mode,
            String state,
            String stateName,
            String phase,
            Long totalRows,
            long readRows,
            long addedRows,
            long changedRows,
            long sameRows,
            long badRows,
            int progress,
            String failure,
            boolean cancelAsked,
            List<String> ignoredColumns,
            Instant createdAt,
            String createdBy,
            Instant startedAt,
            Instant finishedAt) {}

    static KindView of(ImportKind kind, List<Column> columns) {
        return new KindView(
                kind.id(),
                kind.chinese(),
                columns.stream()
                        .map(column -> new ColumnView(
                                column.heading(),
                                column.required(),
                                column.type().name(),
                                column.meaning(),
                                column.example(),
                                column.aliases(),
                                List.copyOf(column.choices().keySet())))
                        .toList());
    }

    /** @param columns of the job's kind */
    static JobView of(ImportTask job, List<Column> columns) {
        return new JobView(
                job.id(),
                job.kind().id(),
                job.kind().chinese(),
                job.fileName(),
                job.project() == null ? "FILE" : "MACHINE",
                job.mode().name(),
                job.state().name(),
                job.state().chinese(),
                job.phase().name(),
                job.totalRows(),
                job.readRows(),
                job.addedRows(),
                job.changedRows(),
                job.sameRows(),
                job.badRows(),
                progress(job),
                job.failure(),
                job.cancelAsked(),
                job.headings() == null
                        ? List.of()
                        : Headings.ignored(columns, List.of(Json.read(job.headings(), String[].class))),
                job.createdAt(),
                job.creatorName(),
                job.startedAt(),
                job.finishedAt());
    }

    private static int progress(ImportTask job) {
        if (!job.state().isOpen()) {
            return 100;
        }
        if (job.totalRows() == null || job.totalRows() == 0) {
            return 0;
        }
        return (int) Math.min(99, job.readRows() * 100 / job.totalRows());
    }
}
