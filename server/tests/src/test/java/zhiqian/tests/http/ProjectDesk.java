package zhiqian.tests.http;

import static zhiqian.tests.fixtures.ProjectBodies.aProject;
import static zhiqian.tests.fixtures.ProjectBodies.anEntry;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import zhiqian.tests.fixtures.Answer;
import zhiqian.tests.fixtures.Api;
import zhiqian.tests.fixtures.RunningSystem;
import zhiqian.tests.fixtures.SharedSystem;

/** A county's people at the project ledger (项目台账), and what they do there again and again. */
@ExtendWith(SharedSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ProjectDesk {
    static final String COUNTY = "341221";
    static final List<String> KINDS = List.of(
            "permits",
            "contracts",
            "special-accounts",
            "deposits",
            "deposit-exemptions",
            "owner-guarantees",
            "notice-boards",
            "insurances",
            "labour-cost-plans",
            "subcontracts",
            "inspections",
            "supervision-reports");

    RunningSystem system;
    Api api;
    Api.Caller intake;
    Api.Caller housing;
    Api.Caller water;

    @BeforeAll
    void begin(RunningSystem running) {
        system = running;
        api = running.api();
        intake = api.as(COUNTY, "intake");
        housing = api.as(COUNTY, "housing");
        water = api.as(COUNTY, "water");
    }

    String register(String name) {
        return intake.post("/api/v1/projects", aProject(name))
                .expect(201)
                .path("id")
                .asText();
    }

    static String at(String id) {
        return "/api/v1/projects/" + id;
    }

    JsonNode add(String project, String kind) {
        return intake.post(at(project) + "/" + kind, anEntry(kind)).expect(201);
    }

    Answer put(Api.Caller who, String path, Object body, String... headers) {
        return who.send("PUT", path, body, headers);
    }

    List<String> actions(String project) {
        return intake.get(at(project) + "/timeline").expect(200).path("items").findValuesAsText("action");
    }

    long audits(String project) {
        return system.number(
                "SELECT count(*) FROM t_" + COUNTY + ".audit_entry WHERE object = 'project/" + project + "'");
    }

    static String unique(String name) {
        return name + UUID.randomUUID().toString().substring(0, 8);
    }

    static String enc(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
