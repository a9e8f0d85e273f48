package zhiqian.app.machine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import zhiqian.app.clock.BusinessClock;
import zhiqian.app.identity.Actor;
import zhiqian.app.platform.Json;
import zhiqian.app.problem.Problem;
import zhiqian.app.problem.ProblemException;
import zhiqian.app.project.ProjectService;
import zhiqian.app.workforce.AttendanceReadService;
import zhiqian.app.workforce.LabourContractService;
import zhiqian.app.workforce.WorkforceService;

/** What a contractor's system may ask: what is known of its own project, people masked as everywhere (6.4). */
@ApplicationScoped
class MachineReads {
    private static final String PAGE_SIZE = "pageSize";
    private static final int MOST = 100;

    @Inject
    private ProjectService projects;

    @Inject
    private WorkforceService workforce;

    @Inject
    private AttendanceReadService attendance;

    @Inject
    private LabourContractService contracts;

    @Inject
    private TeamStore teams;

    @Inject
    private SubmissionResults results;

    @Inject
    private BusinessClock clock;

    /** @throws ProblemException 422 if it asks for what cannot be */
    Object answer(Credential credential, MachineMethod method, JsonNode data) {
        Actor actor = credential.actor();
        return switch (method) {
            case PROJECT_QUERY -> Words.PROJECT.of(tree(projects.show(actor, credential.project())));
            case SUBCONTRACTOR_QUERY -> subcontracts(credential);
            case TEAM_QUERY -> Map.of("items", teams.of(credential.tenant(), credential.project()));
            case WORKER_QUERY ->
                page(
                        Words.WORKER,
                        workforce.workers(
                                actor,
                                credential.project(),
                                null,
                                data.path("onSite").asBoolean(),
                                number(data),
                                size(data)));
            case CONTRACT_QUERY ->
                page(Words.CONTRACT, contracts.page(actor, credential.project(), text(data, "cursor"), size(data)));
            case ATTENDANCE_QUERY -> attendance(credential, data);
            case PAYROLL_QUERY ->
                page(
                        Words.WAGE,
                        workforce.wages(
                                actor, credential.project(), month(data, "payMonth"), number(data), size(data)));
            case RESULT_QUERY -> results.of(credential, text(data, "requestSerialCode"), number(data), size(data));
            default -> throw new IllegalArgumentException(method.id());
        };
    }

    private Map<String, Object> subcontracts(Credential credential) {
        ArrayNode items = JsonNodeFactory.instance.arrayNode();
        tree(projects.show(credential.actor(), credential.project()))
                .path("ledger")
                .path("subcontracts")
                .forEach(entry -> {
                    if (!entry.path("voided").asBoolean()) {
                        items.add(Words.SUBCONTRACT.of(entry.path("entry")));
                    }
                });
        return Map.of("items", items);
    }

    /** Of a day its people, of a month the sums of its days. */
    private Object attendance(Credential credential, JsonNode data) {
        if (data.has("date")) {
            return page(
                    Words.ATTENDEE,
                    attendance.day(
                            credential.actor(),
                            credential.project(),
                            day(text(data, "date")),
                            number(data),
                            size(data)));
        }
        return Map.of(
                "items",
                list(Words.DAY, tree(workforce.days(credential.actor(), credential.project(), month(data, "month")))));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw invalid("date", "日期应如 2025-09-01");
        }
    }

    private static ObjectNode page(Words words, Object page) {
        JsonNode tree = tree(page);
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.set("items", list(words, tree.path("items")));
        answer.set("next", tree.path("next"));
        answer.set("total", tree.path("total"));
        return answer;
    }

    private static ArrayNode list(Words words, JsonNode items) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        items.forEach(item -> list.add(words.of(item)));
        return list;
    }

    private static JsonNode tree(Object value) {
        return Json.MAPPER.valueToTree(value);
    }

    private static String text(JsonNode data, String name) {
        return data.path(name).asText("");
    }

    private static long number(JsonNode data) {
        String text = text(data, "cursor");
        if (!text.isEmpty() && !text.matches("[0-9]{1,18}")) {
            throw invalid("cursor", "游标无效,请从第一页开始");
        }
        return text.isEmpty() ? 0 : Long.parseLong(text);
    }

    private static int size(JsonNode data) {
        JsonNode size = data.path(PAGE_SIZE);
        if (size.isMissingNode()) {
            return 20;
        }
        if (!size.canConvertToInt() || !size.isIntegralNumber() || size.asInt() < 1 || size.asInt() > MOST) {
            throw invalid(PAGE_SIZE, "应为1至" + MOST);
        }
        return size.asInt();
    }

    /** This month unless another is asked for. */
    private YearMonth month(JsonNode data, String name) {
        String text = text(data, name);
        try {
            YearMonth month = text.isEmpty() ? YearMonth.from(clock.today()) : YearMonth.parse(text);
            if (month.getYear() >= 1990 && month.getYear() <= 2100) {
                return month;
            }
        } catch (DateTimeException e) {
            // told below
        }
        throw invalid(name, "月份应如 2025-09");
    }

    private static ProblemException invalid(String name, String message) {
        return Problem.invalid("data." + name, message).toException();
    }
}
