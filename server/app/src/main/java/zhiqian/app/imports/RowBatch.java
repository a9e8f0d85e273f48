package zhiqian.app.imports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import zhiqian.app.identity.Actor;
import zhiqian.app.tenancy.TenantScoped;
import zhiqian.terms.TenantId;

/**
 * Some rows of a job that are handled together, in one transaction (一批).
 *
 * @param apply whether they are stored, or only checked
 */
final class RowBatch implements TenantScoped {
    private final ImportTask job;
    private final Actor actor;
    private final List<ParsedRow> rows;
    private final long from;
    private final boolean apply;
    private final Instant now;
    private final LocalDate today;
    private final Set<UUID> touched = new LinkedHashSet<>();
    private final Set<TouchedDay> days = new LinkedHashSet<>();
    private long added;
    private long changed;
    private long same;

    /** A day of a project whose sums are to be made anew. */
    record TouchedDay(UUID project, LocalDate date) {}

    RowBatch(
            ImportTask job, Actor actor, List<ParsedRow> rows, long from, boolean apply, Instant now, LocalDate today) {
        this.job = job;
        this.actor = actor;
        this.rows = rows;
        this.from = from;
        this.apply = apply;
        this.now = now;
        this.today = today;
    }

    @Override
    public TenantId tenant() {
        return job.tenant();
    }

    ImportTask job() {
        return job;
    }

    Actor actor() {
        return actor;
    }

    Instant now() {
        return now;
    }

    LocalDate today() {
        return today;
    }

    boolean apply() {
        return apply;
    }

    /** Rows of the job that came before these. */
    long from() {
        return from;
    }

    List<ParsedRow> rows() {
        return rows;
    }

    List<ParsedRow> good() {
        return rows.stream().filter(ParsedRow::isGood).toList();
    }

    /**
     * The good rows such that none is twice in a statement: of rows with one key the last counts, the others are the same again or
     * are told.
     */
    List<ParsedRow> unique(Function<ParsedRow, Object> key) {
        Map<Object, ParsedRow> last = new LinkedHashMap<>();
        for (ParsedRow row : good()) {
            ParsedRow before = last.put(key.apply(row), row);
            if (before != null) {
                same++;
            }
        }
        return new ArrayList<>(last.values());
    }

    /** @param insertedOrChanged for each row that was written whether it is new */
    void count(int given, List<Boolean> insertedOrChanged) {
        long fresh = insertedOrChanged.stream().filter(is -> is).count();
        added += fresh;
        changed += insertedOrChanged.size() - fresh;
        same += given - insertedOrChanged.size();
    }

    /** Of given rows, of which those neither new nor changed are the same. */
    void count(int given, int fresh, int moved) {
        added += fresh;
        changed += moved;
        same += given - fresh - moved;
    }

    void countAdded() {
        added++;
    }

    void countChanged() {
        changed++;
    }

    void countSame() {
        same++;
    }

    void touch(UUID project) {
        touched.add(project);
    }

    void touch(UUID project, LocalDate date) {
        days.add(new TouchedDay(project, date));
    }

    Set<UUID> touched() {
        return touched;
    }

    Set<TouchedDay> days() {
        return days;
    }

    long added() {
        return added;
    }

    long changed() {
        return changed;
    }

    long same() {
        return same;
    }
}
