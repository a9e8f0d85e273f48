package zhiqian.app.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import zhiqian.app.clock.BusinessClock;
import zhiqian.app.identity.Actor;
import zhiqian.app.imports.ImportTask.Mode;
import zhiqian.app.imports.ImportTask.Phase;
import zhiqian.app.imports.ImportTask.State;
import zhiqian.app.platform.Background;
import zhiqian.app.platform.BrokenOff;
import zhiqian.app.tenancy.migration.MonthPartitions;

/** Works a job off, from where it stands (导入执行): the file as a stream, some thousand rows at a time. */
@ApplicationScoped
class ImportRun {
    private static final System.Logger LOGGER = System.getLogger(ImportRun.class.getName());
    private static final int BATCH = 5_000;
    private static final int ROW_BY_ROW = 50;
    private static final String SPOOLED = "zhiqian-import-";
    private static final Duration LONGEST = Duration.ofDays(1);

    @Inject
    private ImportService service;

    @Inject
    private RowHandlers handlers;

    @Inject
    private MonthPartitions partitions;

    @Inject
    private Background background;

    @Inject
    private BusinessClock clock;

    void run(ImportTask job) {
        Path file = null;
        try {
            file = spool(job);
            work(job, file);
        } catch (TakenOver e) {
            LOGGER.log(System.Logger.Level.WARNING, job.tenant().code() + ": import " + job.id() + " went to another");
        } catch (BrokenOff e) {
            LOGGER.log(System.Logger.Level.INFO, job.tenant().code() + ": import " + job.id() + " goes on later");
        } catch (RefusedFile e) {
            service.finish(job, State.FAILED, e.getMessage());
        } catch (IOException | RuntimeException e) {
            LOGGER.log(System.Logger.Level.ERROR, job.tenant().code() + ": import " + job.id() + " failed", e);
            fail(job);
        } finally {
            delete(file);
        }
    }

    /** What was applied before stays, so its days are summed up all the same. */
    private void fail(ImportTask job) {
        try {
            summarise(job);
        } finally {
            service.finish(job, State.FAILED, "导入中断,请稍后重新导入;已导入的行再次导入不会重复");
        }
    }

    private void work(ImportTask job, Path file) throws IOException {
        if (job.phase() == Phase.CHECK) {
            if (job.cancelAsked() || pass(job, file, false)) {
                service.finish(job, State.CANCELLED, null);
                return;
            }
            ImportTask checked = service.now(job);
            if (job.mode() == Mode.DRY_RUN || checked.badRows() > 0) {
                service.finish(job, job.mode() == Mode.DRY_RUN ? State.DONE : State.REJECTED, null);
                return;
            }
            service.phase(job, Phase.APPLY);
            work(service.now(job), file);
        } else if (job.phase() == Phase.APPLY) {
            boolean cancelled = job.cancelAsked() || pass(job, file, true);
            service.phase(job, Phase.SUMMARISE);
            summarise(job);
            service.finish(job, cancelled ? State.CANCELLED : State.DONE, null);
        } else {
            summarise(job);
            service.finish(job, job.cancelAsked() ? State.CANCELLED : State.DONE, null);
        }
    }

    /** @return whether it was cancelled */
    private boolean pass(ImportTask job, Path file, boolean apply) throws IOException {
        RowHandler handler = handlers.of(job.kind());
        List<Column> columns = handler.columns();
        try (Table table = Table.open(file)) {
            Iterator<RawRow> rows = table.rows();
            Headings headings = headings(job, columns, rows);
            int size = handler.isRowByRow() ? ROW_BY_ROW : BATCH;
            RowReader reader = new RowReader(rows, columns, headings, size, job.readRows());
            return pass(job, handler, reader, apply);
        }
    }

    private boolean pass(ImportTask job, RowHandler handler, RowReader reader, boolean apply) {
        Actor actor = actor(job);
        long taken = job.readRows();
        try (ReadAhead<List<ParsedRow>> pieces = new ReadAhead<>(background, reader::next)) {
            for (List<ParsedRow> rows = pieces.next(); !rows.isEmpty(); rows = pieces.next()) {
                taken += rows.size();
                if (handle(job, handler, batch(job, actor, rows, taken, apply))) {
                    return true;
                }
            }
            return false;
        }
    }

    /** @param taken rows of the file up to the last of these */
    private RowBatch batch(ImportTask job, Actor actor, List<ParsedRow> rows, long taken, boolean apply) {
        return new RowBatch(job, actor, rows, taken - rows.size(), apply, clock.now(), clock.today());
    }

    private boolean handle(ImportTask job, RowHandler handler, RowBatch batch) {
        if (batch.apply() && job.kind() == ImportKind.ATTENDANCE) {
            months(batch.rows()).forEach(month -> partitions.ensureAttendance(job.tenant(), month));
        }
        if (!handler.isRowByRow()) {
            return service.handle(handler, batch);
        }
        // known through their own services, each row in a transaction of its own, which is taken back while it is only
        // checked; a crash repeats some, which are the same then
        handler.handle(batch);
        return service.settle(batch);
    }

    private static Set<YearMonth> months(List<ParsedRow> rows) {
        return rows.stream()
                .filter(ParsedRow::isGood)
                .map(row -> YearMonth.from(row.date(AttendanceRows.DATE_COLUMN)))
                .collect(Collectors.toSet());
    }

    private Headings headings(ImportTask job, List<Column> columns, Iterator<RawRow> rows) {
        Headings best = null;
        for (int i = 0; i < Headings.LOOKED_AT && rows.hasNext(); i++) {
            Headings found = Headings.of(columns, rows.next().cells());
            if (found != null && found.missing(columns).isEmpty()) {
                service.headings(job, found.names());
                return found;
            }
            best = best == null || found != null && found.found() > best.found() ? found : best;
        }
        throw new RefusedFile(Headings.complaint(columns, best));
    }

    private void summarise(ImportTask job) {
        List<LocalDate> days = service.touchedDays(job);
        // each is a transaction of its own and touches no other's rows
        background.inTwoLanes(days, day -> service.summariseDay(job, day));
        background.inTwoLanes(
                days.stream().map(YearMonth::from).distinct().toList(), month -> service.summariseMonth(job, month));
        service.summarised(job);
    }

    /** Who handed it in; a department's people reach their own projects only. */
    private static Actor actor(ImportTask job) {
        Set<String> roles = job.department() == null ? Set.of("handler") : Set.of("department");
        return new Actor(job.tenant(), job.createdBy(), job.creatorName(), roles, job.department(), null);
    }

    private Path spool(ImportTask job) throws IOException {
        Path file = Files.createTempFile(SPOOLED, ".table");
        try (OutputStream out = Files.newOutputStream(file)) {
            Optional<byte[]> piece = service.piece(job.tenant(), job.id(), 0);
            for (int no = 1; piece.isPresent(); no++) {
                out.write(piece.get());
                piece = service.piece(job.tenant(), job.id(), no);
            }
        }
        return file;
    }

    /** A process that died left its files, with people's names in them, lying about. */
    void sweepLeftovers() {
        Instant eldest = clock.machineNow().minus(LONGEST);
        Path folder = Path.of(System.getProperty("java.io.tmpdir"));
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, SPOOLED + "*.table")) {
            for (Path file : left) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(eldest)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            LOGGER.log(System.Logger.Level.WARNING, "leftovers of imports stay in " + folder, e);
        }
    }

    private static void delete(Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
