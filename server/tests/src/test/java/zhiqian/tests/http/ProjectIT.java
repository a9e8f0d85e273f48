package zhiqian.tests.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static zhiqian.tests.fixtures.ProjectBodies.aProject;
import static zhiqian.tests.fixtures.ProjectBodies.anEntry;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import zhiqian.tests.fixtures.Answer;
import zhiqian.tests.fixtures.Api;
import zhiqian.tests.fixtures.OpenApi;
import zhiqian.tests.fixtures.RunningSystem;
import zhiqian.tests.fixtures.SharedSystem;

/** 项目台账:从登记到各项制度的记录,更正有因,作废可查,部门只见自己的. */
@Order(12)
@ExtendWith(SharedSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProjectIT {
    private static final String COUNTY = "341221";
    private static final List<String> KINDS = List.of(
            "permits",
            "contracts",
            "special-accounts",
            "deposits",
            "deposit-exemptions",
            "owner-guarantees",
            "notice-boards",
            "insurances");

    private RunningSystem system;
    private Api api;
    private Api.Caller intake;
    private Api.Caller housing;
    private Api.Caller water;

    @BeforeAll
    void begin(RunningSystem running) {
        system = running;
        api = running.api();
        intake = api.as(COUNTY, "intake");
        housing = api.as(COUNTY, "housing");
        water = api.as(COUNTY, "water");
    }

    private String register(String name) {
        return intake.post("/api/v1/projects", aProject(name))
                .expect(201)
                .path("id")
                .asText();
    }

    private static String at(String id) {
        return "/api/v1/projects/" + id;
    }

    private JsonNode add(String project, String kind) {
        return intake.post(at(project) + "/" + kind, anEntry(kind)).expect(201);
    }

    private Answer put(Api.Caller who, String path, Object body, String... headers) {
        return who.send("PUT", path, body, headers);
    }

    private List<String> actions(String project) {
        return intake.get(at(project) + "/timeline").expect(200).path("items").findValuesAsText("action");
    }

    private long audits(String project) {
        return system.number(
                "SELECT count(*) FROM t_" + COUNTY + ".audit_entry WHERE object = 'project/" + project + "'");
    }

    private static String unique(String name) {
        return name + UUID.randomUUID().toString().substring(0, 8);
    }

    private static String enc(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Nested
    class TheWholeStory {
        @Test
        @DisplayName(
                "a project is registered, its department found, its entries added, corrected and voided, and all of it is in the course")
        void fromRegistrationToVoiding() {
            String name = unique("幸福里安置房");
            Answer registered = intake.post("/api/v1/projects", aProject(name));
            JsonNode project = registered.expect(201);
            String id = project.path("id").asText();
            assertThat(registered.header("Location")).endsWith(at(id));
            assertThat(project.path("projectNo").asText()).matches("P2025-[0-9]{6}");
            assertThat(project.path("department").asText()).isEqualTo("housing");
            assertThat(project.path("stateName").asText()).isEqualTo("在建");
            assertThat(project.path("industryName").asText()).isEqualTo("房屋建筑");
            assertThat(project.path("budget").asText()).isEqualTo("350000000.00");
            assertThat(project.path("labourOfficer").path("phone").asText()).isEqualTo("137****5678");

            for (String kind : KINDS) {
                JsonNode entry = add(id, kind);
                assertThat(entry.path("voided").asBoolean()).isFalse();
                assertThat(intake.get(at(id) + "/" + kind).expect(200).path("items"))
                        .hasSize(1);
            }
            JsonNode ledger = intake.get(at(id)).expect(200).path("ledger");
            assertThat(ledger.path("special-accounts")
                            .get(0)
                            .path("entry")
                            .path("accountNo")
                            .asText())
                    .isEqualTo("****0018");
            assertThat(ledger.path("contracts")
                            .get(0)
                            .path("entry")
                            .path("price")
                            .asText())
                    .isEqualTo("300000000.00");
            assertThat(ledger.path("notice-boards").get(0).path("entry").path("locations"))
                    .hasSize(2);

            String deposit = ledger.path("deposits").get(0).path("id").asText();
            Map<String, Object> more = anEntry("deposits");
            more.put("amount", "3600000.00");
            JsonNode corrected = put(
                            intake, at(id) + "/deposits/" + deposit, Map.of("reason", "保函金额录入有误", "entry", more))
                    .expect(200);
            assertThat(corrected.path("version").asInt()).isEqualTo(2);
            assertThat(corrected.path("entry").path("amount").asText()).isEqualTo("3600000.00");

            String permit = ledger.path("permits").get(0).path("id").asText();
            JsonNode voided = put(intake, at(id) + "/permits/" + permit, Map.of("reason", "属于另一项目", "voided", true))
                    .expect(200);
            assertThat(voided.path("voided").asBoolean()).isTrue();
            assertThat(voided.path("voidReason").asText()).isEqualTo("属于另一项目");
            assertThat(put(intake, at(id) + "/permits/" + permit, Map.of("reason", "再次更正", "entry", anEntry("permits")))
                            .status())
                    .isEqualTo(409);
            assertThat(intake.get(at(id) + "/permits").expect(200).path("items"))
                    .as("nothing is deleted")
                    .hasSize(1);
            add(id, "permits");

            List<String> course = new ArrayList<>(List.of("register"));
            KINDS.forEach(kind -> course.add("add-" + kind));
            course.addAll(List.of("correct-deposits", "void-permits", "add-permits"));
            assertThat(actions(id)).containsExactlyElementsOf(course);
            assertThat(audits(id)).isEqualTo(course.size());
            JsonNode correction =
                    intake.get(at(id) + "/timeline").expect(200).path("items").get(9);
            assertThat(correction.path("name").asText()).isEqualTo("更正工资保证金");
            assertThat(correction.path("note").asText()).isEqualTo("保函金额录入有误");
            assertThat(correction.path("detail").path("before").path("amount").asText())
                    .isEqualTo("3000000.00");
            assertThat(correction.path("detail").path("after").path("amount").asText())
                    .isEqualTo("3600000.00");
        }

        @Test
        @DisplayName("a change tells old and new value; the masked phone that comes back as it was shown stays")
        void aChangeIsTraced() {
            String id = register(unique("改名项目"));
            Map<String, Object> body = aProject("改名之后");
            body.put("labourOfficer", Map.of("name", "赵专管", "phone", "137****5678"));
            body.put("state", "SUSPENDED");
            body.put("suspendedFrom", "2025-09-01");
            body.put("note", "停工报告已收");
            Answer changed = put(intake, at(id), body, "If-Match", "\"1\"");
            assertThat(changed.expect(200).path("version").asInt()).isEqualTo(2);
            assertThat(changed.header("ETag")).isEqualTo("\"2\"");
            JsonNode event =
                    intake.get(at(id) + "/timeline").expect(200).path("items").get(1);
            assertThat(event.path("from").asText()).isEqualTo("ONGOING");
            assertThat(event.path("to").asText()).isEqualTo("SUSPENDED");
            assertThat(event.path("note").asText()).isEqualTo("停工报告已收");
            List<String> told = new ArrayList<>();
            event.path("detail").path("changes").fieldNames().forEachRemaining(told::add);
            assertThat(told).containsExactlyInAnyOrder("name", "state", "suspendedFrom");
            assertThat(intake.post(at(id) + "/disclosures", Map.of("purpose", "电话核实停工情况"))
                            .expect(200)
                            .path("phone")
                            .asText())
                    .isEqualTo("13712345678");
            assertThat(actions(id)).containsExactly("register", "change", "disclose");
        }

        @Test
        void aChangeThatChangesNothingIsNoChange() {
            String id = register("同一项目");
            assertThat(put(intake, at(id), aProject("同一项目"))
                            .expect(200)
                            .path("version")
                            .asInt())
                    .isEqualTo(1);
            assertThat(actions(id)).containsExactly("register");
        }

        @Test
        @DisplayName("account numbers and phones lie sealed, and are in no answer, course, audit record or kept answer")
        void personalDataAreSealed() {
            String id = register(unique("加密项目"));
            JsonNode account = intake.post(
                            at(id) + "/special-accounts", anEntry("special-accounts"), "Idempotency-Key", unique("k"))
                    .expect(201);
            Map<String, Object> again = anEntry("special-accounts");
            again.put("accountNo", "****0018");
            again.put("bank", "改名银行");
            put(
                            intake,
                            at(id) + "/special-accounts/" + account.path("id").asText(),
                            Map.of("reason", "银行改名", "entry", again))
                    .expect(200);
            assertThat(intake.get(at(id)).text()
                            + intake.get(at(id) + "/timeline").text())
                    .doesNotContain("6228480402564890018", "13712345678");
            Map<String, Object> replaced = aProject("换了专管员的项目");
            replaced.put("labourOfficer", Map.of("name", "钱专管", "phone", "13812345678"));
            put(intake, at(id), replaced).expect(200);
            assertThat(intake.get(at(id) + "/timeline").text()).contains("赵** 137****5678", "钱** 138****5678");
            for (String table : List.of("project", "special_account", "timeline_event", "audit_entry", "idempotency")) {
                // the kept answer holds the officer's name as the answer showed it: it hangs on the notice board
                String names = table.equals("idempotency") ? "" : "|赵专管|钱专管";
                assertThat(system.number("SELECT count(*) FROM t_" + COUNTY + "." + table
                                + " x WHERE x::text ~ '6228480402564890018|13712345678|13812345678" + names + "'"))
                        .as("rows of " + table)
                        .isZero();
            }
            again.put("accountNo", "****9999");
            assertThat(put(
                                    intake,
                                    at(id) + "/special-accounts/"
                                            + account.path("id").asText(),
                                    Map.of("reason", "掩码不符", "entry", again))
                            .expect(422)
                            .path("errors")
                            .get(0)
                            .path("field")
                            .asText())
                    .isEqualTo("entry.accountNo");
        }
    }

    @Nested
    class TwoAtOnce {
        @Test
        void aStaleVersionIsRefusedAndTellsTheCurrentOne() {
            String id = register(unique("旧版本"));
            put(intake, at(id), aProject("第一次修改"), "If-Match", "\"1\"").expect(200);
            Answer stale = put(housing, at(id), aProject("第二次修改"), "If-Match", "\"1\"");
            assertThat(stale.expect(409).path("version").asInt()).isEqualTo(2);
            assertThat(stale.problem()).isEqualTo("stale-version");
            assertThat(intake.get(at(id)).expect(200).path("name").asText()).isEqualTo("第一次修改");
        }

        @Test
        void aStaleEntryIsRefusedToo() {
            String id = register(unique("旧记录"));
            String path =
                    at(id) + "/insurances/" + add(id, "insurances").path("id").asText();
            Map<String, Object> body = Map.of("reason", "证明编号有误", "entry", anEntry("insurances"));
            put(intake, path, body, "If-Match", "\"1\"").expect(200);
            assertThat(put(intake, path, body, "If-Match", "\"1\"").problem()).isEqualTo("stale-version");
            assertThat(put(intake, path, body, "If-Match", "x").status()).isEqualTo(422);
        }

        @Test
        @DisplayName("the same key and body once more is one project and one entry; another body is a conflict")
        void repeatsAreAnsweredNotDone() {
            String name = unique("重复提交");
            String key = unique("key");
            Answer first = intake.post("/api/v1/projects", aProject(name), "Idempotency-Key", key);
            Answer second = intake.post("/api/v1/projects", aProject(name), "Idempotency-Key", key);
            assertThat(second.expect(201)).isEqualTo(first.expect(201));
            assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
            assertThat(intake.get("/api/v1/projects?q=" + enc(name))
                            .expect(200)
                            .path("total")
                            .asInt())
                    .isEqualTo(1);
            assertThat(intake.post("/api/v1/projects", aProject("另一项目"), "Idempotency-Key", key)
                            .problem())
                    .isEqualTo("idempotency-conflict");
            String id = first.json().path("id").asText();
            String entryKey = unique("key");
            for (int i = 0; i < 2; i++) {
                intake.post(at(id) + "/deposits", anEntry("deposits"), "Idempotency-Key", entryKey)
                        .expect(201);
            }
            assertThat(intake.get(at(id) + "/deposits").expect(200).path("items"))
                    .hasSize(1);
            assertThat(actions(id)).containsExactly("register", "add-deposits");
        }

        @Test
        void theSamePermitIsNotEnteredTwice() {
            String id = register(unique("同一许可证"));
            add(id, "permits");
            assertThat(intake.post(at(id) + "/permits", anEntry("permits")).problem())
                    .isEqualTo("conflict");
            assertThat(actions(id)).containsExactly("register", "add-permits");
        }
    }

    @Nested
    class WhoSeesWhat {
        @Test
        @DisplayName("a department's list holds its own projects, and of the rest every path is a 404")
        void departmentsSeeTheirOwn() {
            String mark = unique("部门");
            String house = register(mark + "住宅");
            String entry = add(house, "permits").path("id").asText();
            Map<String, Object> reservoir = aProject(mark + "水库");
            reservoir.put("industry", "WATER");
            String dam = water.post("/api/v1/projects", reservoir)
                    .expect(201)
                    .path("id")
                    .asText();
            assertThat(found(water, mark)).containsExactly(dam);
            assertThat(found(housing, mark)).containsExactly(house);
            assertThat(found(intake, mark)).containsExactly(dam, house);
            assertThat(found(water, mark + "&department=housing")).containsExactly(dam);
            for (OpenApi.Operation operation : OpenApi.of(api)) {
                if (operation.path().startsWith("/api/v1/projects/{id}")) {
                    String path = operation
                            .path()
                            .replace("{id}", house)
                            .replace("{entry}", entry)
                            .replace("{file}", entry);
                    if (operation.body().contains("multipart/form-data")) {
                        continue;
                    }
                    Object body = operation.isGet() ? null : bodyFor(operation);
                    Answer answer = water.send(operation.method(), path, body);
                    assertThat(answer.status()).as(answer.toString()).isEqualTo(404);
                }
            }
            assertThat(actions(house)).containsExactly("register", "add-permits");
        }

        @Test
        void aDepartmentTakesNoProjectOfAnothersIndustry() {
            Map<String, Object> body = aProject(unique("越界"));
            assertThat(water.post("/api/v1/projects", body).status()).isEqualTo(403);
            body.put("department", "water");
            assertThat(water.post("/api/v1/projects", body).status()).isEqualTo(403);
            body.put("industry", "WATER");
            String own =
                    water.post("/api/v1/projects", body).expect(201).path("id").asText();
            body.put("industry", "HOUSING");
            body.remove("department");
            assertThat(put(water, at(own), body).status()).isEqualTo(403);
            body.put("department", "water");
            assertThat(put(intake, at(own), body).expect(200).path("department").asText())
                    .as("the office decides otherwise")
                    .isEqualTo("water");
        }

        @Test
        @DisplayName("auditors read and do not write; administrators do neither")
        void rolesAreKept() {
            String id = register(unique("角色"));
            Api.Caller auditor = api.as(COUNTY, "auditor");
            Api.Caller admin = api.as(COUNTY, "admin");
            auditor.get(at(id)).expect(200);
            auditor.get("/api/v1/projects").expect(200);
            assertThat(auditor.post(at(id) + "/permits", anEntry("permits")).status())
                    .isEqualTo(403);
            assertThat(put(auditor, at(id), aProject("x")).status()).isEqualTo(403);
            for (String path : List.of("/api/v1/projects", at(id), at(id) + "/timeline", at(id) + "/deposits")) {
                assertThat(admin.get(path).status()).as(path).isEqualTo(403);
            }
            for (String user : List.of("handler", "reviewer", "leader", "housing")) {
                api.as(COUNTY, user)
                        .post(at(id) + "/deposits", anEntry("deposits"))
                        .expect(201);
            }
        }

        @Test
        void anEntryIsFoundInItsOwnProjectOnly() {
            String one = register(unique("甲"));
            String other = register(unique("乙"));
            String entry = add(one, "permits").path("id").asText();
            Map<String, Object> body = Map.of("reason", "张冠李戴", "voided", true);
            assertThat(put(intake, at(other) + "/permits/" + entry, body).status())
                    .isEqualTo(404);
            assertThat(put(intake, at(one) + "/deposits/" + entry, body).status())
                    .isEqualTo(404);
        }

        private List<String> found(Api.Caller who, String mark) {
            return who.get("/api/v1/projects?q=" + mark.replace("部门", enc("部门")))
                    .expect(200)
                    .path("items")
                    .findValuesAsText("id");
        }
    }

    /** A body that would be right for who may see the project. */
    private static Object bodyFor(OpenApi.Operation operation) {
        String[] words = operation.path().split("/");
        if (operation.path().endsWith("/disclosures")) {
            return Map.of("purpose", "电话核实情况");
        }
        if (operation.path().endsWith("/{id}")) {
            return aProject("别人的项目");
        }
        return operation.method().equals("PUT") ? Map.of("reason", "越权作废", "voided", true) : anEntry(words[5]);
    }

    @Nested
    class TheList {
        @Test
        void isReadPageByPageInEveryOrder() {
            String mark = unique("分页");
            for (int i = 0; i < 5; i++) {
                Map<String, Object> body = aProject(mark + i);
                body.put("budget", (i % 2 == 0 ? "100" : "200") + ".00");
                if (i == 4) {
                    body.put("state", "PLANNED");
                    body.remove("startedOn");
                    body.remove("budget");
                    body.remove("generalContractor");
                }
                intake.post("/api/v1/projects", body).expect(201);
            }
            for (String sort : List.of(
                    "projectNo", "-projectNo", "name", "-name", "budget", "-budget", "startedOn", "-startedOn")) {
                List<String> seen = new ArrayList<>();
                String cursor = "";
                do {
                    JsonNode page = intake.get("/api/v1/projects?limit=2&sort=" + sort + "&q=" + enc(mark) + cursor)
                            .expect(200);
                    assertThat(page.path("total").asInt()).isEqualTo(5);
                    assertThat(page.path("totalExact").asBoolean()).isTrue();
                    seen.addAll(page.path("items").findValuesAsText("projectNo"));
                    cursor = page.path("next").isNull()
                            ? null
                            : "&cursor=" + page.path("next").asText();
                } while (cursor != null);
                assertThat(seen).as(sort).hasSize(5).doesNotHaveDuplicates();
            }
            assertThat(intake.get("/api/v1/projects?state=PLANNED,COMPLETED&q=" + enc(mark))
                            .expect(200)
                            .path("items"))
                    .hasSize(1);
            assertThat(intake.get("/api/v1/projects?industry=WATER&q=" + enc(mark))
                            .expect(200)
                            .path("total")
                            .asInt())
                    .isZero();
            assertThat(intake.get("/api/v1/projects?q=91341221MA0000023T&limit=1")
                            .expect(200)
                            .path("items"))
                    .hasSize(1);
        }

        @Test
        void refusesWhatItCannotRead() {
            for (String query :
                    List.of("sort=owner", "state=DONE", "limit=0", "limit=101", "cursor=x", "q=" + "a".repeat(101))) {
                assertThat(intake.get("/api/v1/projects?" + query).status())
                        .as(query)
                        .isEqualTo(422);
            }
        }
    }

    /** One thing wrong, at one field. */
    private record Wrong(String what, String path, Map<String, Object> body, int status, String field) {}

    private static Wrong project(String what, int status, String field, Consumer<Map<String, Object>> change) {
        Map<String, Object> body = aProject("错误的项目");
        change.accept(body);
        return new Wrong(what, "", body, status, field);
    }

    private static Wrong entry(
            String kind, String what, int status, String field, Consumer<Map<String, Object>> change) {
        Map<String, Object> body = anEntry(kind);
        change.accept(body);
        return new Wrong(kind + ": " + what, "/" + kind, body, status, field);
    }

    @TestFactory
    @DisplayName("bad input is refused in Chinese, at its field, and changes nothing")
    Stream<DynamicTest> badInput() {
        String id = register(unique("错误输入"));
        return Stream.of(
                        project("no name", 422, "name", b -> b.remove("name")),
                        project("a blank name", 422, "name", b -> b.put("name", "  ")),
                        project("a name of 121 characters", 422, "name", b -> b.put("name", "欠".repeat(121))),
                        project("a control character", 422, "name", b -> b.put("name", "项目\u0007")),
                        project("a lone surrogate", 422, "name", b -> b.put("name", "项目\ud83d")),
                        project("an unknown field", 400, "colour", b -> b.put("colour", "红")),
                        project("a tenant", 400, "tenant", b -> b.put("tenant", "341202")),
                        project("a number for a name", 400, "name", b -> b.put("name", 1)),
                        project("no such state", 400, "state", b -> b.put("state", "DONE")),
                        project("no such funding", 400, "fundingType", b -> b.put("fundingType", "")),
                        project("no owner", 422, "owner", b -> b.remove("owner")),
                        project("a nameless owner", 422, "owner.name", b -> b.put("owner", Map.of())),
                        project(
                                "a wrong credit code",
                                422,
                                "owner.creditCode",
                                b -> b.put("owner", Map.of("name", "城投", "creditCode", "91341202MA0000015G"))),
                        project(
                                "a wrong phone",
                                422,
                                "labourOfficer.phone",
                                b -> b.put("labourOfficer", Map.of("name", "赵", "phone", "1234"))),
                        project(
                                "a masked phone of nobody",
                                422,
                                "labourOfficer.phone",
                                b -> b.put("labourOfficer", Map.of("name", "赵", "phone", "137****0000"))),
                        project("a budget with three decimals", 422, "budget", b -> b.put("budget", "1.234")),
                        project("a negative budget", 422, "budget", b -> b.put("budget", "-1")),
                        project("a budget as a number", 400, "budget", b -> b.put("budget", 1)),
                        project("no day", 422, "startedOn", b -> b.put("startedOn", "2025-02-30")),
                        project("a day with a time", 422, "startedOn", b -> b.put("startedOn", "2025-06-01T00:00:00Z")),
                        project("a day as a number", 400, "startedOn", b -> b.put("startedOn", 20250601)),
                        project("a day in the year 0205", 422, "startedOn", b -> b.put("startedOn", "0205-06-01")),
                        project("a start to come", 422, "startedOn", b -> b.put("startedOn", "2026-06-01")),
                        project("under way without a start", 422, "startedOn", b -> b.remove("startedOn")),
                        project("planned, but started", 422, "startedOn", b -> b.put("state", "PLANNED")),
                        project(
                                "under way without contractor",
                                422,
                                "generalContractor",
                                b -> b.remove("generalContractor")),
                        project("suspended since when?", 422, "suspendedFrom", b -> b.put("state", "SUSPENDED")),
                        project("completed before it began", 422, "completedOn", b -> {
                            b.put("state", "COMPLETED");
                            b.put("completedOn", "2025-05-31");
                        }),
                        project(
                                "completed, but under way",
                                422,
                                "completedOn",
                                b -> b.put("completedOn", "2025-07-01")),
                        project("settled without a day", 422, "wagesSettledOn", b -> {
                            b.put("state", "SETTLED");
                            b.put("completedOn", "2025-07-01");
                        }),
                        project("no such department", 422, "department", b -> b.put("department", "nobody")),
                        entry("permits", "no kind", 422, "kind", b -> b.remove("kind")),
                        entry("permits", "an unknown field", 400, "issuer", b -> b.put("issuer", "局")),
                        entry("permits", "a control character", 422, "number", b -> b.put("number", "A\u0000B")),
                        entry("contracts", "a price of nothing", 422, "price", b -> b.put("price", "0")),
                        entry(
                                "contracts",
                                "more wages than price",
                                422,
                                "labourCost",
                                b -> b.put("labourCost", "300000000.01")),
                        entry("contracts", "a 32nd day", 422, "labourCostDay", b -> b.put("labourCostDay", 32)),
                        entry(
                                "special-accounts",
                                "letters in the number",
                                422,
                                "accountNo",
                                b -> b.put("accountNo", "62284804A2564890018")),
                        entry(
                                "special-accounts",
                                "a masked number",
                                422,
                                "accountNo",
                                b -> b.put("accountNo", "****0018")),
                        entry(
                                "special-accounts",
                                "closed before opened",
                                422,
                                "closedOn",
                                b -> b.put("closedOn", "2025-05-01")),
                        entry("deposits", "a guarantee without end", 422, "validTo", b -> b.remove("validTo")),
                        entry("deposits", "a guarantee of nobody", 422, "guarantor", b -> b.put("guarantor", " ")),
                        entry("deposits", "ended before it began", 422, "validTo", b -> b.put("validTo", "2025-01-01")),
                        entry("deposits", "an amount with grouping", 422, "amount", b -> b.put("amount", "3,000")),
                        entry("deposit-exemptions", "no basis", 422, "basis", b -> b.remove("basis")),
                        entry("owner-guarantees", "a bank's without end", 422, "validTo", b -> b.put("form", "BANK")),
                        entry("notice-boards", "nowhere", 422, "locations", b -> b.put("locations", List.of())),
                        entry(
                                "notice-boards",
                                "one place twice",
                                422,
                                "locations",
                                b -> b.put("locations", List.of("大门", "大门"))),
                        entry("notice-boards", "eleven items", 400, null, b -> b.put("items", Map.of("project", true))),
                        entry(
                                "notice-boards",
                                "a photo that is not here",
                                422,
                                "photo",
                                b -> b.put("photo", UUID.randomUUID().toString())),
                        entry("insurances", "no certificate", 422, "certificateNo", b -> b.remove("certificateNo")))
                .map(wrong -> dynamicTest(wrong.what(), () -> {
                    Answer answer = wrong.path().isEmpty()
                            ? put(intake, at(id), wrong.body())
                            : intake.post(at(id) + wrong.path(), wrong.body());
                    assertThat(answer.status()).as(answer.toString()).isEqualTo(wrong.status());
                    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
                    if (wrong.field() != null) {
                        assertThat(answer.json().path("errors").findValuesAsText("field"))
                                .as(answer.toString())
                                .contains(wrong.field());
                    }
                    assertThat(answer.json().path("detail").asText()).containsPattern("\\p{IsHan}");
                    assertThat(actions(id)).containsExactly("register");
                }));
    }

    @Test
    void aCorrectionNeedsAReasonAndOneOfTwo() {
        String id = register(unique("更正"));
        String path = at(id) + "/permits/" + add(id, "permits").path("id").asText();
        Map<String, Object> entry = anEntry("permits");
        Map<String, Object> both = new LinkedHashMap<>(Map.of("reason", "两样都要", "entry", entry, "voided", true));
        assertThat(put(intake, path, Map.of("entry", entry)).expect(422).findValuesAsText("field"))
                .contains("reason");
        assertThat(put(intake, path, Map.of("reason", "什么也没有")).status()).isEqualTo(422);
        assertThat(put(intake, path, both).status()).isEqualTo(422);
        entry.put("number", "");
        assertThat(put(intake, path, Map.of("reason", "编号为空", "entry", entry))
                        .expect(422)
                        .findValuesAsText("field"))
                .contains("entry.number");
        assertThat(actions(id)).containsExactly("register", "add-permits");
    }
}
