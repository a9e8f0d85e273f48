package zhiqian.app.imports;

import static zhiqian.app.imports.Column.Type.CREDIT_CODE;
import static zhiqian.app.imports.Column.Type.DATE;
import static zhiqian.app.imports.Column.Type.DIGITS;
import static zhiqian.app.imports.Column.Type.TEXT;
import static zhiqian.app.imports.Column.Type.YES_NO;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import zhiqian.app.imports.WorkforceImportStore.RegistrationRow;
import zhiqian.app.imports.WorkforceImportStore.WorkerRow;
import zhiqian.app.platform.UuidV7;
import zhiqian.app.timeline.EventStore;
import zhiqian.terms.TenantId;

/** 用工实名登记: who works on which project, for whom, since when. */
@ApplicationScoped
class WorkerRows implements RowHandler {
    private static final int PROJECT = 0;
    private static final int NAME = 1;
    private static final int ID_TYPE = 2;
    private static final int ID_NO = 3;
    private static final int GENDER = 4;
    private static final int PHONE = 5;
    private static final int BANK = 6;
    private static final int ACCOUNT = 7;
    private static final int SOCIAL_CARD = 8;
    private static final int EMPLOYER = 9;
    private static final int EMPLOYER_CODE = 10;
    private static final int TEAM = 11;
    private static final int TRADE = 12;
    private static final int ROLE = 13;
    private static final int ENTERED = 14;
    private static final int LEFT = 15;
    private static final int SETTLED = 16;

    private static final List<Column> COLUMNS = List.of(
            People.PROJECT,
            People.NAME,
            People.ID_TYPE,
            People.ID_NO,
            Column.choice("性别", false, Map.of("男", "MALE", "女", "FEMALE"), "男", "不填时由身份证号码得出"),
            Column.may("手机号", DIGITS, "13800000001", "", "手机号码", "联系电话", "电话"),
            Column.may("开户银行", TEXT, "阜阳农商行", "工资卡的开户银行", "开户行", "银行"),
            Column.may("工资卡号", DIGITS, "6228480402564890018", "请把该列设为文本", "银行卡号", "工资账号", "卡号"),
            Column.may("社保卡", YES_NO, "是", "工资卡是否为社会保障卡(R-042)", "是否社保卡"),
            Column.need("用工单位", TEXT, "某劳务公司", "签订劳动合同的单位", "所属单位", "分包单位", "用人单位", "劳务公司"),
            Column.may("用工单位信用代码", CREDIT_CODE, "", "统一社会信用代码", "单位信用代码", "统一社会信用代码"),
            Column.may("班组", TEXT, "木工一班", "", "班组名称"),
            Column.may("工种", TEXT, "木工", ""),
            Column.choice("岗位", false, roles(), "建筑工人", "不填为建筑工人", "岗位类型", "人员类型"),
            Column.need("进场日期", DATE, "2025-09-01", "", "进场时间", "入场日期"),
            Column.may("退场日期", DATE, "", "", "退场时间", "离场日期"),
            Column.may("结清日期", DATE, "", "退场工资结清的日期", "工资结清日期"));

    @Inject
    private Lookups lookups;

    @Inject
    private People people;

    @Inject
    private WorkforceImportStore store;

    @Inject
    private AttendanceImportStore attendance;

    @Inject
    private EventStore timeline;

    private static Map<String, String> roles() {
        Map<String, String> roles = new LinkedHashMap<>();
        roles.put("建筑工人", "WORKER");
        roles.put("工人", "WORKER");
        roles.put("管理人员", "MANAGER");
        roles.put("劳资专管员", "LABOUR_OFFICER");
        return roles;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.WORKERS;
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public void handle(RowBatch batch) {
        TenantId tenant = batch.job().tenant();
        for (ParsedRow row : batch.good()) {
            People.checkNumber(batch, row, ID_TYPE, ID_NO);
            checkDays(batch, row);
        }
        Map<ParsedRow, LookupStore.Project> projects = lookups.projects(batch, PROJECT);
        Map<String, LookupStore.Worker> known = lookups.workers(batch, row -> row.text(ID_NO));
        for (ParsedRow row : batch.good()) {
            LookupStore.Worker worker = known.get(row.text(ID_NO));
            if (worker != null && !lookups.isNamed(tenant, worker, row.text(NAME))) {
                row.reject("姓名", "与该证件号码已登记的姓名不一致");
            }
        }
        if (!batch.apply()) {
            return;
        }
        List<ParsedRow> rows = batch.unique(row -> List.of(projects.get(row).id(), row.text(ID_NO), row.date(ENTERED)));
        if (rows.isEmpty()) {
            return;
        }
        store.workers(batch, workers(tenant, rows));
        Map<String, LookupStore.Worker> all = lookups.workersNow(batch, row -> row.text(ID_NO));
        List<RegistrationRow> registrations = rows.stream()
                .map(row -> registration(
                        row, projects.get(row).id(), all.get(row.text(ID_NO)).no()))
                .toList();
        batch.count(registrations.size(), store.registrations(batch, registrations));
        registrations.forEach(registration -> batch.touch(registration.project()));
        for (UUID project : store.firstEntries(batch)) {
            timeline.record(
                    batch.actor(),
                    new EventStore.Entry(
                            project, batch.now(), "change", null, null, "按实名登记更新首名农民工进场日", "二(二)", Map.of()));
        }
        attendance.takeTurn(tenant);
        store.recountSince(batch, registrations);
    }

    private static void checkDays(RowBatch batch, ParsedRow row) {
        if (row.date(ENTERED).isAfter(batch.today())) {
            row.reject("进场日期", "不能晚于今天");
        }
        if (row.date(LEFT) != null && row.date(LEFT).isBefore(row.date(ENTERED))) {
            row.reject("退场日期", "不能早于进场日期");
        }
        if (row.date(SETTLED) != null && row.date(SETTLED).isBefore(row.date(ENTERED))) {
            row.reject("结清日期", "不能早于进场日期");
        }
    }

    /** Each person once, however many registrations the batch has of him. */
    private List<WorkerRow> workers(TenantId tenant, List<ParsedRow> rows) {
        Map<String, ParsedRow> byNumber = new LinkedHashMap<>();
        rows.forEach(row -> byNumber.put(row.text(ID_NO), row));
        List<WorkerRow> workers = new ArrayList<>();
        byNumber.values()
                .forEach(row -> workers.add(people.row(
                        tenant,
                        row.text(ID_TYPE) == null ? "RESIDENT" : row.text(ID_TYPE),
                        row.text(ID_NO),
                        row.text(NAME),
                        row.text(GENDER),
                        row.text(PHONE),
                        row.text(BANK),
                        row.text(ACCOUNT),
                        row.yes(SOCIAL_CARD))));
        return workers;
    }

    private static RegistrationRow registration(ParsedRow row, UUID project, long worker) {
        return new RegistrationRow(
                UuidV7.next(),
                project,
                worker,
                row.text(ROLE) == null ? "WORKER" : row.text(ROLE),
                row.text(EMPLOYER),
                row.text(EMPLOYER_CODE),
                row.text(TEAM),
                row.text(TRADE),
                row.date(ENTERED),
                row.date(LEFT),
                row.date(SETTLED));
    }
}
