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
import zhiqian.tests.fixtures.Api;
import zhiqian.tests.fixtures.OpenApi;

/** 项目台账:谁看得到什么,部门只见自己的;清单逐页不重不漏. */
@Order(13)
class ProjectAccessIT extends ProjectDesk {
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
                            .replace("{file}", entry)
                            .replace("{credential}", entry)
                            .replace("{ref}", "x:1")
                            .replace("{date}", "2025-09-01")
                            .replace("{no}", "1");
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
        if (operation.path().endsWith("/machine-credentials")) {
            return Map.of("name", "越权接口");
        }
        if (operation.path().endsWith("/actions/rotate")) {
            return Map.of();
        }
        if (operation.path().endsWith("/actions/void") || operation.path().endsWith("/actions/revoke")) {
            return Map.of("reason", "越权作废");
        }
        if (operation.path().contains("/actions/")) {
            return Map.of("note", "越权办理");
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
}
