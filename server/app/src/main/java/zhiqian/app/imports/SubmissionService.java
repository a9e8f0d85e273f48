package zhiqian.app.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import zhiqian.app.audit.AuditTrail;
import zhiqian.app.clock.BusinessClock;
import zhiqian.app.crypto.Sealed;
import zhiqian.app.identity.Actor;
import zhiqian.app.imports.ImportTask.Mode;
import zhiqian.app.platform.AfterCommit;
import zhiqian.app.platform.Json;
import zhiqian.app.problem.Problem;
import zhiqian.app.tenancy.InTenant;

/** 接口报送: rows from a contractor's system become an import job like any file, in the transaction that accepts them. */
@ApplicationScoped
@InTenant
@Transactional
public class SubmissionService {
    @Inject
    private ImportStore store;

    @Inject
    private Sealed sealed;

    @Inject
    private AuditTrail audit;

    @Inject
    private AfterCommit afterCommit;

    @Inject
    private ImportQueue queue;

    @Inject
    private BusinessClock clock;

    /** @return the job's id */
    public UUID submit(Actor actor, Submission given) {
        ImportTask job =
                ImportTask.waiting(actor, given.kind(), given.name(), Mode.EACH_ROW, given.project(), clock.now());
        byte[] csv = csv(given).getBytes(StandardCharsets.UTF_8);
        store.create(job, "CSV", clock.machineNow());
        store.chunk(
                actor.tenant(),
                job.id(),
                0,
                sealed.seal(actor.tenant(), Base64.getEncoder().encodeToString(csv)));
        store.ready(actor.tenant(), job.id(), csv.length, (long) given.rows().size());
        audit.record(
                actor.tenant(),
                actor.username(),
                "import",
                "import/" + job.id(),
                null,
                given.kind().id() + " project/" + given.project());
        afterCommit.run(ImportService.class, () -> queue.wake(actor.tenant()));
        return job.id();
    }

    /** @throws zhiqian.app.problem.ProblemException 404 if no system of this project has sent it */
    public ImportViews.JobView show(Actor actor, UUID project, UUID id) {
        ImportTask job = store.find(actor.tenant(), id)
                .filter(found -> project.equals(found.project()))
                .orElseThrow(() -> Problem.notFound().toException());
        return ImportViews.of(job, List.of()); // the machine API tells what it ignores when it accepts
    }

    public List<ImportService.BadRowView> badRows(Actor actor, UUID project, UUID id, long after, int limit) {
        show(actor, project, id);
        return store.bad(actor.tenant(), id, after, limit).stream()
                .map(bad -> new ImportService.BadRowView(
                        bad.row(),
                        bad.columns(),
                        bad.message(),
                        List.of(Json.read(sealed.open(actor.tenant(), bad.cells()), String[].class))))
                .toList();
    }

    private static String csv(Submission given) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(given.headings());
            given.rows()
                    .forEach(row -> csv.writeRecord(
                            row.stream().map(SubmissionService::plain).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** Marks that a reader could take for separators become their wide forms, which count as the same. */
    private static String plain(String cell) {
        StringBuilder plain = new StringBuilder(cell.length());
        cell.codePoints().forEach(point -> {
            boolean breaks = point == '\n' || point == '\r' || point == '\t';
            boolean unusable = Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE;
            // a control character that is no NUL stays what it is to the reader: an error of its row
            plain.appendCodePoint(breaks ? ' ' : unusable ? '\u0001' : point == ';' ? '\uFF1B' : point);
        });
        return plain.toString();
    }
}
