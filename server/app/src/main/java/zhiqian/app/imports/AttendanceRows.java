package zhiqian.app.imports;

import static zhiqian.app.imports.Column.Type.DATE;
import static zhiqian.app.imports.Column.Type.HOURS;
import static zhiqian.app.imports.Column.Type.TIME;
import static zhiqian.app.imports.Column.Type.YES_NO;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import zhiqian.app.imports.AttendanceImportStore.AttendanceRow;
import zhiqian.app.imports.WorkforceImportStore.WorkerRow;
import zhiqian.terms.TenantId;

/** 考勤: one row per person, day and project. Who is not registered is kept and marked, never dropped. */
@ApplicationScoped
class AttendanceRows implements RowHandler {
    static final int DATE_COLUMN = 3;

    private static final int PROJECT = 0;
    private static final int ID_NO = 1;
    private static final int NAME = 2;
    private static final int CAME = 4;
    private static final int LEFT = 5;
    private static final int HOURS_WORKED = 6;
    private static final int CHANNEL = 7;
    private static final int MERGED = 8;
    private static final int FULL_DAY = 480;
    private static final int WHOLE_DAY = 1440;

    private static final List<Column> COLUMNS = List.of(
            People.PROJECT,
            People.ID_NO,
            People.OPTIONAL_NAME,
            Column.need("日期", DATE, "2025-09-01", "", "考勤日期", "出勤日期"),
            Column.may("进场时间", TIME, "07:00", "", "上班时间", "签到时间", "进场时刻"),
            Column.may("离场时间", TIME, "18:00", "", "下班时间", "签退时间", "离场时刻"),
            Column.may("工时", HOURS, "8", "小时;不填时按进离场时间计算", "出勤工时", "工作时长"),
            Column.choice("方式", false, channels(), "人脸", "不填为人脸", "考勤方式", "打卡方式"),
            Column.may("合并", YES_NO, "否", "是:与该人当日已有的时间合并,取最早进场、最晚离场;不填为否"));

    @Inject
    private Lookups lookups;

    @Inject
    private LookupStore lookupStore;

    @Inject
    private People people;

    @Inject
    private WorkforceImportStore workforce;

    @Inject
    private AttendanceImportStore store;

    private static Map<String, String> channels() {
        Map<String, String> channels = new LinkedHashMap<>();
        channels.put("人脸", "FACE");
        channels.put("刷卡", "CARD");
        channels.put("手机", "PHONE");
        channels.put("人工", "MANUAL");
        return channels;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.ATTENDANCE;
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
            check(batch, row, workers.get(row.text(ID_NO)));
        }
        if (!batch.apply()) {
            return;
        }
        mergeWithin(batch, projects);
        List<ParsedRow> rows =
                batch.unique(row -> List.of(projects.get(row).id(), row.text(ID_NO), row.date(DATE_COLUMN)));
        if (rows.isEmpty()) {
            return;
        }
        strangers(batch, rows, workers);
        store.takeTurn(batch.tenant());
        List<Presence.At> places = rows.stream()
                .map(row -> new Presence.At(
                        projects.get(row).id(), workers.get(row.text(ID_NO)).no()))
                .toList();
        Presence presence = Presence.of(lookupStore, batch.tenant(), places);
        List<AttendanceRow> written = IntStream.range(0, rows.size())
                .mapToObj(i -> attendance(rows.get(i), places.get(i), presence))
                .toList();
        Map<Boolean, List<AttendanceRow>> byMerged =
                written.stream().collect(Collectors.partitioningBy(AttendanceRow::merged));
        count(batch, byMerged.get(true), store::merge);
        count(batch, byMerged.get(false), store::replace);
        rows.forEach(row -> batch.touch(projects.get(row).id(), row.date(DATE_COLUMN)));
    }

    private static void count(
            RowBatch batch,
            List<AttendanceRow> rows,
            BiFunction<RowBatch, List<AttendanceRow>, AttendanceImportStore.Written> write) {
        if (!rows.isEmpty()) {
            AttendanceImportStore.Written written = write.apply(batch, rows);
            batch.count(rows.size(), written.fresh(), written.moved());
        }
    }

    /** Of several passages of one person on one day the last row carries the times of all, and it is the last that counts. */
    private static void mergeWithin(RowBatch batch, Map<ParsedRow, LookupStore.Project> projects) {
        List<ParsedRow> rows = batch.good();
        if (rows.stream().noneMatch(row -> row.yes(MERGED))) {
            return;
        }
        Map<Object, ParsedRow> before = new HashMap<>();
        for (ParsedRow row : rows) {
            ParsedRow other = before.put(List.of(projects.get(row).id(), row.text(ID_NO), row.date(DATE_COLUMN)), row);
            if (other != null && row.yes(MERGED)) {
                row.put(CAME, outer(other.time(CAME), row.time(CAME), true));
                row.put(LEFT, outer(other.time(LEFT), row.time(LEFT), false));
            }
        }
    }

    private static LocalTime outer(LocalTime one, LocalTime other, boolean earlier) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) == earlier ? one : other;
    }

    private void check(RowBatch batch, ParsedRow row, LookupStore.Worker worker) {
        if (row.date(DATE_COLUMN).isAfter(batch.today())) {
            row.reject("日期", "不能晚于今天");
        }
        if (worker == null) {
            People.checkNumber(batch, row, -1, ID_NO);
            if (row.text(NAME) == null) {
                row.reject("姓名", "该人员没有实名登记,请填写姓名");
            }
        } else if (!lookups.isNamed(batch.job().tenant(), worker, row.text(NAME))) {
            row.reject("姓名", "与实名登记的姓名不一致");
        }
        if (row.decimal(HOURS_WORKED) != null && row.decimal(HOURS_WORKED).doubleValue() > 24) {
            row.reject("工时", "一日不超过24小时");
        }
    }

    /** People whom nobody registered become known, so that what they do can be kept. */
    private void strangers(RowBatch batch, List<ParsedRow> rows, Map<String, LookupStore.Worker> workers) {
        TenantId tenant = batch.job().tenant();
        Map<String, WorkerRow> fresh = new LinkedHashMap<>();
        for (ParsedRow row : rows) {
            if (!workers.containsKey(row.text(ID_NO))) {
                fresh.computeIfAbsent(
                        row.text(ID_NO),
                        number ->
                                people.row(tenant, "RESIDENT", number, row.text(NAME), null, null, null, null, false));
            }
        }
        if (!fresh.isEmpty()) {
            workforce.workers(batch, List.copyOf(fresh.values()));
            workers.putAll(lookups.workersNow(batch, row -> row.text(ID_NO)));
        }
    }

    private static AttendanceRow attendance(ParsedRow row, Presence.At at, Presence presence) {
        return new AttendanceRow(
                row.date(DATE_COLUMN),
                at.project(),
                at.worker(),
                row.time(CAME),
                row.time(LEFT),
                minutes(row),
                presence.isRegistered(at.project(), at.worker(), row.date(DATE_COLUMN)),
                row.text(CHANNEL) == null ? "FACE" : row.text(CHANNEL),
                row.yes(MERGED));
    }

    private static int minutes(ParsedRow row) {
        if (row.decimal(HOURS_WORKED) != null) {
            return Math.min(
                    WHOLE_DAY, (int) Math.round(row.decimal(HOURS_WORKED).doubleValue() * 60));
        }
        LocalTime came = row.time(CAME);
        LocalTime left = row.time(LEFT);
        if (came == null || left == null) {
            return FULL_DAY;
        }
        int minutes = (int) Duration.between(came, left).toMinutes();
        return minutes < 0 ? minutes + WHOLE_DAY : minutes;
    }
}
