package zhiqian.tests.http;

import static org.assertj.core.api.Assertions.assertThat;
import static zhiqian.tests.fixtures.ProjectBodies.aProject;
import static zhiqian.tests.fixtures.ProjectBodies.anEntry;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import zhiqian.tests.fixtures.Api;
import zhiqian.tests.fixtures.LeadStory;
import zhiqian.tests.fixtures.RunningSystem;
import zhiqian.tests.fixtures.SharedSystem;

/** 部门只见自己的预警,但本部门的项目被别的部门预警时,它知道有、是哪一类、归谁,别的一概不知. */
@Order(26)
@ExtendWith(SharedSystem.class)
class WarningsElsewhereIT {
    private static final String COUNTY = "341226";

    @Test
    @DisplayName("a warning of HR is none of housing's, yet housing's project is not called free of warnings")
    void aDepartmentKnowsThatThereIsOne(RunningSystem running) {
        Api api = running.api();
        String mark = "他部门" + System.nanoTime();
        String code = "E" + Long.toString(System.nanoTime(), 36).toUpperCase(Locale.ROOT);
        String project = api.as(COUNTY, "intake")
                .post("/api/v1/projects", aProject(mark))
                .expect(201)
                .path("id")
                .asText();
        String elsewhere = "/api/v1/projects/" + project + "/warnings-elsewhere";
        Api.Caller housing = api.as(COUNTY, "housing");
        api.as(COUNTY, "handler")
                .post("/api/v1/warning-models", Map.of("definition", model(code, mark)))
                .expect(201);
        api.as(COUNTY, "reviewer")
                .post("/api/v1/warning-models/" + code + "/versions/1/actions/publish", Map.of())
                .expect(200);
        api.as(COUNTY, "handler")
                .post("/api/v1/warnings/evaluations", Map.of("project", project))
                .expect(202);
        JsonNode known = LeadStory.await(Duration.ofSeconds(30), () -> {
            for (JsonNode one : housing.get(elsewhere).expect(200).path("items")) {
                if (one.path("type").asText().equals(code)) {
                    return one;
                }
            }
            return null;
        });
        assertThat(known.path("department").asText()).isEqualTo("hr");
        assertThat(known.path("departmentName").asText()).contains("人力资源");
        assertThat(known.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("type", "name", "department", "departmentName");
        assertThat(housing.get("/api/v1/warnings?project=" + project + "&type=" + code)
                        .expect(200)
                        .path("items"))
                .isEmpty();
        assertThat(api.as(COUNTY, "handler").get(elsewhere).expect(200).path("items"))
                .as("who sees all of them needs no hint")
                .isEmpty();
        assertThat(api.as(COUNTY, "water").get(elsewhere).status())
                .as("not its project")
                .isEqualTo(404);
    }

    @Test
    @DisplayName(
            "R-290: an open warning follows its project to the enterprise and department that the ledger names now")
    void anOpenWarningFollowsItsProject(RunningSystem running) {
        Api.Caller intake = running.api().as(COUNTY, "intake");
        Map<String, Object> body = aProject("换主" + System.nanoTime());
        body.put("generalContractor", new LinkedHashMap<>(Map.of("name", "甲建筑公司")));
        String project =
                intake.post("/api/v1/projects", body).expect(201).path("id").asText();
        String path = "/api/v1/projects/" + project;
        intake.post(path + "/contracts", anEntry("contracts")).expect(201);
        JsonNode raised = LeadStory.await(Duration.ofSeconds(30), () -> first(intake, project));
        assertThat(raised.path("department").asText()).isEqualTo("housing");
        assertThat(raised.path("partyCode").isNull()).isTrue();
        body.put("industry", "WATER");
        body.put("generalContractor", Map.of("name", "乙建筑公司", "creditCode", "91341225MA0000031F"));
        intake.send("PUT", path, body).expect(200);
        JsonNode followed = LeadStory.await(
                Duration.ofSeconds(30), () -> first(running.api().as(COUNTY, "water"), project));
        assertThat(followed.path("partyCode").asText()).isEqualTo("91341225MA0000031F");
        assertThat(first(running.api().as(COUNTY, "housing"), project)).isNull();
    }

    private static JsonNode first(Api.Caller who, String project) {
        return who.get("/api/v1/warnings?type=W02&project=" + project)
                .expect(200)
                .path("items")
                .get(0);
    }

    private static Map<String, Object> model(String code, String project) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("code", code);
        model.put("name", "人社预警");
        model.put("scope", "PROJECT");
        model.put("party", "GENERAL_CONTRACTOR");
        model.put("department", "HR");
        model.put(
                "findings",
                List.of(Map.of(
                        "code",
                        "HR",
                        "name",
                        "情形",
                        "when",
                        "project.name == '" + project + "'",
                        "sentence",
                        "{project.name}")));
        return model;
    }
}
