package zhiqian.tests.http;

import static org.assertj.core.api.Assertions.assertThat;
import static zhiqian.tests.fixtures.ProjectBodies.aProject;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import zhiqian.tests.fixtures.Answer;
import zhiqian.tests.fixtures.Api;
import zhiqian.tests.fixtures.RunningSystem;
import zhiqian.tests.fixtures.SharedSystem;

/** 参数自生效日期起适用,以前的日期仍按以前的值;上级可以锁定,也可以解锁(R-050,需求8). */
@Order(23)
@ExtendWith(SharedSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ParameterIT {
    private static final String COUNTY = "341225";
    private static final String NAME = "w05.days";

    private Api.Caller admin;
    private Api.Caller city;
    private Api.Caller intake;
    private String project;

    @BeforeAll
    void begin(RunningSystem running) {
        admin = running.api().as(COUNTY, "admin");
        city = running.api().as("341200", "admin");
        intake = running.api().as(COUNTY, "intake");
        Map<String, Object> body = aProject("参数项目" + System.nanoTime());
        body.put("firstEntryOn", "2025-09-20");
        project = intake.post("/api/v1/projects", body).expect(201).path("id").asText();
    }

    @Test
    @Order(1)
    @DisplayName("a change counts from its day on, not a day earlier; taken back in time, it never counts")
    void fromADay() {
        assertThat(boardDueOn("2025-10-06")).isEqualTo("2025-09-28");
        JsonNode now = put(admin, "14", "2025-10-06", null).expect(200);
        assertThat(now.path("value").asText()).isEqualTo("7");
        assertThat(now.path("changes").get(0).path("from").asText()).isEqualTo("2025-10-06");
        assertThat(boardDueOn("2025-10-05")).isEqualTo("2025-09-28");
        assertThat(boardDueOn("2025-10-06")).isEqualTo("2025-10-09");

        String change = "/api/v1/parameters/" + NAME + "/changes/2025-10-06";
        assertThat(intake.send("DELETE", change, null).status()).isEqualTo(403);
        assertThat(city.send("DELETE", change, null).status())
                .as("not the city's")
                .isEqualTo(404);
        admin.send("DELETE", change, null).expect(200);
        assertThat(boardDueOn("2025-10-06")).isEqualTo("2025-09-28");
        assertThat(admin.send("DELETE", change, null).status()).isEqualTo(404);
    }

    @Test
    @Order(2)
    @DisplayName("the past is not changed, nor locked where nobody is below")
    void whatIsRefused() {
        assertThat(fields(put(admin, "8", "2025-09-28", null))).contains("from");
        assertThat(fields(put(admin, "8", null, true))).contains("locked");
        assertThat(fields(put(admin, "很多", null, null))).contains("value");
    }

    @Test
    @Order(3)
    @DisplayName("what the city locks counts in the county, which cannot change it until the city lets go")
    void lockedAbove() {
        put(admin, "9", null, null).expect(200);
        put(city, "10", null, true).expect(200);
        JsonNode there = shown(admin);
        assertThat(there.path("value").asText()).isEqualTo("10");
        assertThat(there.path("locked").asBoolean()).isTrue();
        assertThat(put(admin, "8", null, null).status()).isEqualTo(409);
        put(city, "7", null, false).expect(200);
        assertThat(shown(admin).path("value").asText()).isEqualTo("9");
        assertThat(admin.send("DELETE", "/api/v1/parameters/" + NAME + "/changes/2025-09-29", null)
                        .status())
                .as("it counts already")
                .isEqualTo(409);
        put(admin, "7", null, null).expect(200);
    }

    private Answer put(Api.Caller who, String value, String from, Boolean locked) {
        Map<String, Object> body = new LinkedHashMap<>(Map.of("value", value));
        body.put("from", from);
        body.put("locked", locked);
        return who.send("PUT", "/api/v1/parameters/" + NAME, body);
    }

    private static Iterable<String> fields(Answer answer) {
        return answer.expect(422).path("errors").findValuesAsText("field");
    }

    private static JsonNode shown(Api.Caller who) {
        for (JsonNode one : who.get("/api/v1/parameters").expect(200).path("items")) {
            if (one.path("name").asText().equals(NAME)) {
                return one;
            }
        }
        throw new AssertionError(NAME);
    }

    private String boardDueOn(String on) {
        for (JsonNode value : intake.get("/api/v1/projects/" + project + "/facts?on=" + on)
                .expect(200)
                .path("items")
                .get(0)
                .path("values")) {
            if (value.path("fact").asText().equals("board.dueOn")) {
                return value.path("value").asText();
            }
        }
        throw new AssertionError("no board.dueOn");
    }
}
