package zhiqian.tests.http;

import static org.assertj.core.api.Assertions.assertThat;
import static zhiqian.tests.fixtures.ProjectBodies.aProject;
import static zhiqian.tests.fixtures.ProjectBodies.anEntry;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import zhiqian.tests.fixtures.Answer;

/** 项目台账:从登记到各项制度的记录,更正有因,作废可查,两人同时办理不丢. */
@Order(12)
class ProjectIT extends ProjectDesk {
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
                    intake.get(at(id) + "/timeline").expect(200).path("items").get(1 + KINDS.size());
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
                assertThat(system.number("SELECT count(*) FROM t_" + COUNTY + "." + table
                                + " x WHERE x::text ~ '6228480402564890018|13712345678|13812345678|赵专管|钱专管'"))
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
}
