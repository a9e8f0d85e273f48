package zhiqian.tests.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhiqian.tests.fixtures.Answer;
import zhiqian.tests.fixtures.RunningSystem;
import zhiqian.tests.fixtures.SharedSystem;

/** 租户定义与参数:写错的参数在开通时就指出,不留到用时. */
@Order(16)
@ExtendWith(SharedSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DefinitionIT {
    private static final String DRY_RUN = "/api/v1/platform/tenants?dryRun=true";

    private RunningSystem system;

    @BeforeAll
    void begin(RunningSystem running) {
        system = running;
    }

    @ParameterizedTest(name = "{0} = {1} → {2}")
    @CsvSource({
        "special.peple, 101, 没有这个参数",
        "reminder.working-days-before, many, 参数值不在允许范围内",
        "festival.declared, 春节 2025-02-30..2025-03-01, 参数值不在允许范围内",
        "special.people, 50, '该参数由上级统一规定,不能更改'"
    })
    void aWrongParameterIsNamed(String name, String value, String message) {
        Answer answer = system.api().platform().post(DRY_RUN, definition(name, value));
        assertThat(answer.expect(422).path("errors").get(0).path("field").asText())
                .isEqualTo("parameters." + name);
        assertThat(answer.json().path("errors").get(0).path("message").asText()).isEqualTo(message);
    }

    @Test
    void aRightOneIsTaken() {
        system.api()
                .platform()
                .post(DRY_RUN, definition("reminder.working-days-before", "2"))
                .expect(200);
    }

    @Test
    @DisplayName("the city may declare a window (A-02), and take it back")
    void aDeclaredWindowCounts() {
        String path = "/api/v1/parameters/festival.declared";
        var admin = system.api().as("341200", "admin");
        admin.send("PUT", path, Map.of("value", "国庆 2024-09-20..2024-10-07")).expect(200);
        assertThat(windows()).containsExactly("国庆 2024-09-20");
        admin.send("PUT", path, Map.of("value", "")).expect(200);
        assertThat(windows()).contains("中秋 2024-08-31");
    }

    private List<String> windows() {
        List<String> windows = new java.util.ArrayList<>();
        system.api()
                .as("341200", "intake")
                .get("/api/v1/calendar?from=2024-08-01&to=2024-10-31")
                .expect(200)
                .path("festivalWindows")
                .forEach(window -> windows.add(window.path("festival").asText() + " "
                        + window.path("from").asText()));
        return windows;
    }

    private static Map<String, Object> definition(String parameter, String value) {
        return Map.of(
                "code",
                "341299",
                "parent",
                "341200",
                "name",
                "试验县",
                "documentPrefix",
                "试验人社监",
                "departments",
                List.of(Map.of("code", "housing", "name", "住建局")),
                "parameters",
                Map.of(parameter, Map.of("value", value)),
                "administrator",
                Map.of("username", "admin", "name", "管理员"));
    }
}
