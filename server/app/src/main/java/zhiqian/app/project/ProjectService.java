package zhiqian.app.project;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import zhiqian.app.audit.AuditTrail;
import zhiqian.app.clock.BusinessClock;
import zhiqian.app.idempotency.Idempotency;
import zhiqian.app.identity.Actor;
import zhiqian.app.listing.KeysetStore;
import zhiqian.app.platform.Cursor;
import zhiqian.app.platform.Json;
import zhiqian.app.platform.Page;
import zhiqian.app.platform.Total;
import zhiqian.app.platform.UuidV7;
import zhiqian.app.problem.Problem;
import zhiqian.app.tenancy.InTenant;
import zhiqian.app.timeline.EventStore;
import zhiqian.kernel.project.ProjectState;

/** The projects of a tenant, for its people: one transaction per call. */
@ApplicationScoped
@InTenant
@Transactional
public class ProjectService {
    /** What changes with every change, is derived from another field, or is told on its own. */
    private static final Set<String> NOT_TOLD = Set.of(
            "version",
            "updatedAt",
            "updatedBy",
            "stateName",
            "industryName",
            "fundingTypeName",
            "departmentName",
            "labourOfficer",
            "ledger");

    @Inject
    private ProjectStore projects;

    @Inject
    private ProjectRegistration registration;

    @Inject
    private ProjectViews views;

    @Inject
    private EventStore timeline;

    @Inject
    private Idempotency idempotency;

    @Inject
    private AuditTrail audit;

    @Inject
    private BusinessClock clock;

    @Inject
    private EvaluationDueStore evaluations;

    @Inject
    private DutyTerms duties;

    public Page<ProjectView.Headline> page(
            Actor actor, ProjectFilter asked, ProjectSort sort, boolean descending, String cursor, int limit) {
        OverdueDuty overdue = asked.overdue();
        ProjectFilter filter = overdue == null
                ? asked
                : asked.since(overdue.cutoff(duties.of(actor.tenant(), clock.today()), clock.today()));
        Total total = projects.count(actor, filter);
        boolean few = filter.q() != null && total.exact();
        List<ProjectRecord> rows =
                projects.page(actor, filter, new KeysetStore.Order(sort, descending), cursor, limit, few);
        ProjectRecord last = rows.size() < limit ? null : rows.get(rows.size() - 1);
        String next = last == null ? null : Cursor.of(sort.name(), sort.key(last), last.id.toString());
        return Page.of(
                rows.stream().map(row -> views.headline(actor.tenant(), row)).toList(), next, total);
    }

    /** @param key idempotency key or {@code null} */
    public Idempotency.Answer register(Actor actor, ProjectIntake intake, String key) {
        return idempotency.once(actor, key, () -> "project " + Json.write(intake), () -> {
            intake.check(null, clock.today().toString());
            ProjectRecord row = ProjectRecord.fresh(UuidV7.next());
            registration.take(actor, row, intake);
            row.projectNo = projects.nextProjectNo(actor.tenant(), clock.today().getYear());
            row.createdAt = clock.now();
            row.createdBy = actor.username();
            stamp(actor, row, row.createdAt);
            projects.insert(actor.tenant(), row);
            projects.flush();
            evaluations.touch(actor.tenant(), List.of(row.id));
            trace(actor, row, "register", null, intake.note(), Map.of("projectNo", row.projectNo));
            return Idempotency.Answer.of(
                    201, "/api/v1/projects/" + row.id, row.version, views.detail(actor.tenant(), row));
        });
    }

    /** By its whole name, as it is stored; names are not unique by themselves. */
    List<UUID> named(Actor actor, String name) {
        return projects.named(actor.tenant(), ProjectRegistration.oneLine(name));
    }

    public ProjectView show(Actor actor, UUID id) {
        return views.detail(actor.tenant(), projects.visible(actor, id));
    }

    /** @param expected version the caller saw; {@code null} if it does not matter */
    public Idempotency.Answer correct(Actor actor, UUID id, ProjectIntake intake, Integer expected, String key) {
        return idempotency.once(actor, key, () -> "project " + id + " " + Json.write(intake), () -> {
            ProjectRecord row = projects.visibleForUpdate(actor, id);
            if (expected != null && expected != row.version) {
                throw Problem.of("stale-version", "内容已被他人更新", 409, "您看到的是旧内容,请重新打开后再修改")
                        .with(Map.of("state", row.state.name(), "version", row.version))
                        .toException();
            }
            Map<String, List<? extends EntryView<?>>> ledger = views.ledger(actor.tenant(), row);
            ProjectView before = views.detail(actor.tenant(), row, ledger);
            ProjectState from = row.state;
            intake.check(
                    before.labourOfficer() == null
                            ? null
                            : before.labourOfficer().phone(),
                    clock.today().toString());
            byte[] name = row.labourOfficerName;
            byte[] phone = row.labourOfficerPhone;
            registration.take(actor, row, intake);
            ProjectView after = views.detail(actor.tenant(), row, ledger);
            Map<String, Object> changes = changes(before, after);
            if (name != row.labourOfficerName || phone != row.labourOfficerPhone) {
                // by what is sealed: two numbers may look alike when they are masked
                changes.put(
                        "labourOfficer",
                        Arrays.asList(
                                ProjectView.LabourOfficer.brief(before.labourOfficer()),
                                ProjectView.LabourOfficer.brief(after.labourOfficer())));
            }
            if (!changes.isEmpty()) {
                stamp(actor, row, clock.now());
                projects.flush();
                evaluations.touch(actor.tenant(), List.of(row.id));
                trace(actor, row, "change", from, intake.note(), Map.of("changes", changes));
            }
            return Idempotency.Answer.of(200, null, row.version, views.detail(actor.tenant(), row, ledger));
        });
    }

    public List<EventStore.Event> timeline(Actor actor, UUID id) {
        projects.visible(actor, id);
        return timeline.of(actor.tenant(), id, ProjectService::actName);
    }

    /** Shows the labour officer's whole phone number, for a purpose that is kept (6.4). */
    public ProjectView.LabourOfficer disclose(Actor actor, UUID id, String purpose) {
        ProjectRecord row = projects.visible(actor, id);
        audit.record(actor.tenant(), actor.username(), "disclose", "project/" + id, purpose, null);
        timeline.record(actor, new EventStore.Entry(id, clock.now(), "disclose", null, null, purpose, null, Map.of()));
        return views.whole(actor.tenant(), row);
    }

    private static void stamp(Actor actor, ProjectRecord row, Instant now) {
        row.updatedAt = now;
        row.updatedBy = actor.username();
    }

    private void trace(
            Actor actor, ProjectRecord row, String action, ProjectState from, String note, Map<String, ?> detail) {
        timeline.record(
                actor,
                new EventStore.Entry(
                        row.id, row.updatedAt, action, from, row.state, Columns.stripped(note), null, detail));
        audit.record(actor.tenant(), actor.username(), action, "project/" + row.id, null, row.projectNo);
    }

    /** Old and new value by field, as they are shown: what is masked there is masked here. */
    private static Map<String, Object> changes(ProjectView before, ProjectView after) {
        JsonNode old = Json.MAPPER.valueToTree(before);
        JsonNode fresh = Json.MAPPER.valueToTree(after);
        Map<String, Object> changes = new LinkedHashMap<>();
        fresh.fields().forEachRemaining(field -> {
            JsonNode was = old.path(field.getKey());
            if (!NOT_TOLD.contains(field.getKey()) && !was.equals(field.getValue())) {
                changes.put(field.getKey(), Arrays.asList(was, field.getValue()));
            }
        });
        return changes;
    }

    private static String actName(String action) {
        return switch (action) {
            case "register" -> "登记项目";
            case "change" -> "修改项目";
            case "disclose" -> "查看完整联系方式";
            case "attach" -> "上传附件";
            case "disclose-worker" -> "查看工人完整信息";
            case "close-day" -> "日清对账";
            case "void-labour-contract" -> "作废劳动合同";
            case "attach-labour-contract" -> "上传劳动合同文件";
            case "allocation-missed" -> "银行提醒人工费用未拨付";
            case "issue-machine-credential" -> "签发接口凭证";
            case "rotate-machine-credential" -> "更换接口凭证密钥";
            case "revoke-machine-credential" -> "作废接口凭证";
            case "report-allocation" -> "总包报告人工费用未拨付";
            default ->
                ProjectEntryStore.KINDS.stream()
                        .filter(kind -> action.endsWith("-" + kind.id()))
                        .map(kind -> verb(action.substring(
                                        0, action.length() - kind.id().length() - 1))
                                + kind.chinese())
                        .findFirst()
                        .orElse(action);
        };
    }

    private static String verb(String act) {
        return switch (act) {
            case "add" -> "登记";
            case "correct" -> "更正";
            case "confirm" -> "银行确认";
            case "open" -> "银行报送";
            case "close" -> "银行报送销户:";
            case "freeze" -> "银行报送冻结:";
            case "unfreeze" -> "银行报送解冻:";
            default -> "作废";
        };
    }
}
