package zhiqian.tests.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import zhiqian.tests.fixtures.Answer;
import zhiqian.tests.fixtures.Api;
import zhiqian.tests.fixtures.Imports;
import zhiqian.tests.fixtures.MachineClient;

/** A contractor's system at a county's door (接口), and what it sends again and again. */
abstract class MachineDesk extends ProjectDesk {
    Api.Caller handler() {
        return api.as(COUNTY, "handler");
    }

    JsonNode issue(String project) {
        return handler()
                .post(at(project) + "/machine-credentials", Map.of("name", "云筑网接口"))
                .expect(201);
    }

    MachineClient systemOf(String project) {
        return MachineClient.of(api, issue(project));
    }

    static Map<String, Object> worker(int n) {
        return new LinkedHashMap<>(Map.of(
                "workerName", "尉迟工" + n,
                "idCardType", "01",
                "idCardNumber", Imports.idNumber(n),
                "cellPhone", "13900004321",
                "corpName", "丁劳务公司",
                "teamName", "木工一班",
                "workRole", "20",
                "entryTime", "2025-09-01"));
    }

    static Map<String, Object> workers(int... people) {
        return Map.of(
                "workerList", IntStream.of(people).mapToObj(MachineDesk::worker).toList());
    }

    static void refused(Answer answer, int status, String code) {
        BadInputIT.problem(answer, status, code);
        assertThat(answer.json().path("code").asText()).isEqualTo(code);
        assertThat(answer.json().path("message").asText()).containsPattern("\\p{IsHan}");
    }

    static void counts(JsonNode result, int added, int changed, int same, int bad) {
        assertThat(result.path("state").asText()).as(result.toString()).isEqualTo("DONE");
        assertThat(List.of("addedRows", "changedRows", "sameRows", "badRows").stream()
                        .map(count -> result.path(count).asInt())
                        .toList())
                .as(result.toString())
                .containsExactly(added, changed, same, bad);
    }
}
