package zhiqian.app.imports;

import static zhiqian.app.imports.Column.Type.DATE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import zhiqian.app.imports.WorkforceImportStore.RegistrationRow;
import zhiqian.app.platform.UuidV7;

/**
 * 进退场 of people who are registered: leaving ends a registration, coming back begins one like the last. Who is on site already
 * and enters again changes nothing.
 */
@ApplicationScoped
class EntryExitRows implements RowHandler {
    private static final int PROJECT = 0;
    private static final int ID_NO = 1;
    private static final int NAME = 2;
    private static final int DIRECTION = 3;
    private static final int DAY = 4;

    private static final List<Column> COLUMNS = List.of(
            People.PROJECT,
            People.ID_NO,
            People.OPTIONAL_NAME,
            Column.choice("类型", true, directions(), "退场", "", "进退场类型"),
            Column.need("日期", DATE, "2025-09-20", "", "进退场日期"));

    @Inject
    private Lookups lookups;

    @Inject
    private WorkforceImportStore store;

    private record Site(UUID project, long worker) {}

    private static Map<String, String> directions() {
        Map<String, String> directions = new LinkedHashMap<>();
        directions.put("进场", "ENTRY");
        directions.put("退场", "EXIT");
        return directions;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.ENTRY_EXITS;
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public void handle(RowBatch batch) {
        Map<ParsedRow, LookupStore.Project> projects = lookups.projects(batch, PROJECT);
        Map<String, LookupStore.Worker> workers = lookups.workers(batch, row -> row.text(ID_NO));
        for (ParsedRow row : batch.good()) {
            Registered.check(lookups, batch, row, workers.get(row.text(ID_NO)), row.text(NAME));
            if (row.date(DAY).isAfter(batch.today())) {
                row.reject("日期", "不能晚于今天");
            }
        }
        Map<ParsedRow, Site> sites = new HashMap<>();
        batch.good()
                .forEach(row -> sites.put(
                        row,
                        new Site(
                                projects.get(row).id(),
                                workers.get(row.text(ID_NO)).no())));
        Map<Site, TreeMap<LocalDate, RegistrationRow>> known = known(batch, sites);
        List<RegistrationRow> moved = new ArrayList<>();
        for (ParsedRow row : batch.good()) {
            RegistrationRow after = move(row, sites.get(row), known.getOrDefault(sites.get(row), new TreeMap<>()));
            if (after != null) {
                moved.add(after);
            }
        }
        if (batch.apply()) {
            write(batch, moved);
        }
    }

    private Map<Site, TreeMap<LocalDate, RegistrationRow>> known(RowBatch batch, Map<ParsedRow, Site> sites) {
        Map<Site, TreeMap<LocalDate, RegistrationRow>> known = new HashMap<>();
        store.registrationsOf(
                        batch.tenant(),
                        sites.values().stream().map(Site::project).distinct().toList(),
                        sites.values().stream().map(Site::worker).distinct().toList())
                .forEach(row -> known.computeIfAbsent(new Site(row.project(), row.worker()), site -> new TreeMap<>())
                        .put((LocalDate) row.enteredOn(), row));
        return known;
    }

    /** @return the registration as it is then; {@code null} if the row was rejected */
    private static RegistrationRow move(ParsedRow row, Site site, TreeMap<LocalDate, RegistrationRow> known) {
        LocalDate day = row.date(DAY);
        var last = known.floorEntry(day);
        if (last == null) {
            row.reject("日期", "该人员此日之前在本项目没有进场登记,请先登记用工实名");
            return null;
        }
        boolean enters = row.text(DIRECTION).equals("ENTRY");
        LocalDate left = (LocalDate) last.getValue().leftOn();
        RegistrationRow after = !enters
                ? with(last.getValue(), last.getValue().id(), last.getKey(), day)
                : left == null || !left.isBefore(day)
                        ? last.getValue()
                        : with(last.getValue(), UuidV7.next(), day, null);
        known.put((LocalDate) after.enteredOn(), after);
        return after;
    }

    private static RegistrationRow with(RegistrationRow like, UUID id, LocalDate entered, LocalDate left) {
        return new RegistrationRow(
                id,
                like.project(),
                like.worker(),
                like.role(),
                like.employer(),
                like.employerCode(),
                like.team(),
                like.trade(),
                entered,
                left,
                left == null ? null : like.settledOn());
    }

    /** Of several moves of one registration in the batch the last holds all. */
    private void write(RowBatch batch, List<RegistrationRow> moved) {
        Map<Object, RegistrationRow> last = new LinkedHashMap<>();
        moved.forEach(row -> last.put(List.of(row.project(), row.worker(), row.enteredOn()), row));
        if (last.isEmpty()) {
            return;
        }
        List<RegistrationRow> rows = List.copyOf(last.values());
        batch.count(moved.size(), store.registrations(batch, rows));
        rows.forEach(row -> batch.touch(row.project()));
        store.recountSince(batch, rows);
    }
}
