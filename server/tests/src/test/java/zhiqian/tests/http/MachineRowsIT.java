package zhiqian.tests.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import zhiqian.tests.fixtures.Imports;
import zhiqian.tests.fixtures.MachineClient;

/** 接口报送:行走的是导入的路,只属于一个项目;再报不变,有错的逐行说清. */
@Order(18)
class MachineRowsIT extends MachineDesk {
    @Test
    @DisplayName("workers, contracts, attendance and pay come in signed and are seen as if they came in a file")
    void areSeenLikeThoseOfAFile() {
        String project = register(unique("接口项目"));
        MachineClient sender = systemOf(project);
        counts(sender.send("ProjectWorker.Add", workers(8001, 8002)), 2, 0, 0, 0);
        JsonNode seen = intake.get(at(project) + "/workforce/workers").expect(200);
        assertThat(seen.path("total").asInt()).isEqualTo(2);
        assertThat(seen.path("items").findValuesAsText("team")).containsOnly("木工一班");

        Map<String, Object> contract = Map.of(
                "idCardNumber",
                Imports.idNumber(8001),
                "signDate",
                "2025-09-01",
                "wageStandard",
                "300元/日",
                "payTime",
                "每月25日",
                "payMethod",
                "银行代发",
                "payCycle",
                "按月");
        counts(sender.send("WorkerContract.Add", Map.of("contractList", List.of(contract))), 1, 0, 0, 0);
        assertThat(intake.get(at(project) + "/labour-contracts")
                        .expect(200)
                        .path("valid")
                        .asInt())
                .isEqualTo(1);

        JsonNode morning = sender.send("WorkerAttendance.Add", passages("07:00:00", "01", 8001, 8002));
        counts(morning, 2, 0, 0, 0);
        counts(sender.send("WorkerAttendance.Add", passages("18:00:00", "02", 8001)), 0, 1, 0, 0);
        assertThat(system.query("SELECT came_at || ' ' || left_at || ' ' || minutes FROM t_" + COUNTY
                        + ".attendance WHERE project_id = '" + project + "' AND left_at IS NOT NULL"))
                .containsExactly("07:00:00 18:00:00 660");
        JsonNode day = sender.call("WorkerAttendance.Query", Map.of("date", "2025-09-02"))
                .expect(200)
                .path("data");
        assertThat(day.path("items").findValuesAsText("startTime")).containsExactly("07:00:00", "07:00:00");
        assertThat(day.path("total").asInt()).isEqualTo(2);
        assertThat(day.toString()).doesNotContain("尉迟工8001", Imports.idNumber(8001));
        assertThat(intake.get(at(project) + "/workforce/attendance?month=2025-09")
                        .expect(200)
                        .path("items")
                        .get(0)
                        .path("attended")
                        .asInt())
                .isEqualTo(2);

        Map<String, Object> pay = Map.of(
                "payMonth",
                "2025-09",
                "corpName",
                "丁劳务公司",
                "detailList",
                List.of(Map.of(
                        "idCardNumber",
                        Imports.idNumber(8001),
                        "workerName",
                        "尉迟工8001",
                        "days",
                        26,
                        "totalPayAmount",
                        7800.5,
                        "actualAmount",
                        "7800.50")));
        counts(sender.send("Payroll.Add", pay), 1, 0, 0, 0);
        assertThat(intake.get(at(project) + "/workforce/wages?month=2025-09")
                        .expect(200)
                        .path("items")
                        .findValuesAsText("net"))
                .contains("7800.50");
        assertThat(system.number("SELECT count(*) FROM t_" + COUNTY
                        + ".import_job WHERE creator_name = '云筑网接口' AND project_id = '" + project + "'"))
                .isEqualTo(5);
    }

    private Map<String, Object> passages(String time, String direction, int... people) {
        return Map.of(
                "dataList",
                IntStream.of(people)
                        .mapToObj(n -> Map.of(
                                "idCardNumber",
                                Imports.idNumber(n),
                                "date",
                                "2025-09-02 " + time,
                                "direction",
                                direction,
                                "attendType",
                                "001"))
                        .toList());
    }

    @Test
    @DisplayName("the same again under a new nonce is the same; people leave and come back")
    void againAndGone() {
        String project = register(unique("再报项目"));
        MachineClient sender = systemOf(project);
        counts(sender.send("ProjectWorker.Add", workers(8011, 8012)), 2, 0, 0, 0);
        counts(sender.send("ProjectWorker.Add", workers(8011, 8012)), 0, 0, 2, 0);
        counts(sender.send("WorkerEntryExit.Add", move("0", "2025-09-10")), 0, 1, 0, 0);
        counts(sender.send("WorkerEntryExit.Add", move("0", "2025-09-10")), 0, 0, 1, 0);
        counts(sender.send("WorkerEntryExit.Add", move("1", "2025-09-20")), 1, 0, 0, 0);
        counts(sender.send("WorkerEntryExit.Add", move("1", "2025-09-25")), 0, 0, 1, 0);
        assertThat(system.query("SELECT entered_on || ' ' || coalesce(left_on::text, '-') FROM t_" + COUNTY
                        + ".registration WHERE project_id = '" + project + "' ORDER BY entered_on, left_on"))
                .containsExactly("2025-09-01 2025-09-10", "2025-09-01 -", "2025-09-20 -");
        assertThat(intake.get(at(project) + "/workforce/workers?onSite=true")
                        .expect(200)
                        .path("total")
                        .asInt())
                .isEqualTo(2);
    }

    private Map<String, Object> move(String type, String date) {
        return Map.of("idCardNumber", Imports.idNumber(8011), "type", type, "date", date);
    }

    @Test
    @DisplayName("what is wrong with which object, in Chinese; another project's row is refused, good ones are taken")
    void areToldOneByOne() {
        String mine = register(unique("本项目"));
        String other = unique("别的项目");
        String others = register(other);
        MachineClient sender = systemOf(mine);
        Map<String, Object> foreign = worker(8021);
        foreign.put("projectCode", other);
        Map<String, Object> wrong = worker(8022);
        wrong.put("idCardNumber", "341202198513450011");
        wrong.put("photo", "…");
        JsonNode result = sender.send("ProjectWorker.Add", Map.of("workerList", List.of(foreign, worker(8023), wrong)));
        counts(result, 1, 0, 0, 2);
        JsonNode errors = result.path("errors");
        assertThat(errors.findValuesAsText("index")).containsExactly("0", "2");
        assertThat(errors.get(0).path("fields").get(0).asText()).isEqualTo("projectCode");
        assertThat(errors.get(0).path("message").asText()).contains("只能报送本项目");
        assertThat(errors.get(1).path("fields").get(0).asText()).isEqualTo("idCardNumber");
        assertThat(intake.get(at(others) + "/workforce/workers")
                        .expect(200)
                        .path("total")
                        .asInt())
                .isZero();
        String serial = result.path("requestSerialCode").asText();
        assertThat(systemOf(others).result(serial).status())
                .as("another project's job")
                .isEqualTo(404);
        String job = "/api/v1/imports/" + serial;
        assertThat(handler().get(job).expect(200).path("source").asText()).isEqualTo("MACHINE");
        assertThat(housing.get(job).status()).as("in charge of the project").isEqualTo(200);
        assertThat(water.get(job).status()).isEqualTo(404);
    }

    @Test
    @DisplayName("companies become known, a subcontract is an entry of the ledger; what the county knows stays")
    void ofTheLedger() {
        String project = register(unique("分包项目"));
        MachineClient sender = systemOf(project);
        Map<String, Object> corp = Map.of("corpCode", "91341202MA00000908", "corpName", "戊劳务公司");
        counts(sender.send("Corp.Upload", corp), 1, 0, 0, 0);
        counts(sender.send("Corp.Upload", corp), 0, 0, 1, 0);
        counts(
                sender.send("Corp.Upload", Map.of("corpCode", corp.get("corpCode"), "corpName", "改名公司", "scale", "大型")),
                0,
                0,
                0,
                1);
        Map<String, Object> sub = Map.of(
                "corpType",
                "006",
                "corpName",
                "戊劳务",
                "contractNo",
                "FB-1",
                "signDate",
                "2025-06-05",
                "entrustedPayment",
                true);
        counts(sender.send("ProjectSubContractor.Add", Map.of("subContractorList", List.of(sub))), 1, 0, 0, 0);
        counts(sender.send("ProjectSubContractor.Update", sub), 0, 0, 1, 0);
        assertThat(sender.call("ProjectSubContractor.Query", Map.of())
                        .expect(200)
                        .toString())
                .contains("FB-1", "戊劳务");
        assertThat(actions(project)).contains("add-subcontracts");
    }

    @Test
    @DisplayName("what is asked comes back masked")
    void comeBackMasked() {
        String project = register(unique("查询项目"));
        MachineClient sender = systemOf(project);
        counts(sender.send("ProjectWorker.Add", workers(8031)), 1, 0, 0, 0);
        for (Map.Entry<String, Object> query : Map.<String, Object>of(
                        "ProjectWorker.Query", Map.of("pageSize", 10),
                        "Payroll.Query", Map.of("payMonth", "2025-09"),
                        "WorkerContract.Query", Map.of(),
                        "WorkerAttendance.Query", Map.of("month", "2025-09"),
                        "Team.Query", Map.of(),
                        "Project.Query", Map.of())
                .entrySet()) {
            JsonNode answer = sender.call(query.getKey(), query.getValue()).expect(200);
            assertThat(answer.path("code").asText()).isEqualTo("0");
            assertThat(answer.toString()).doesNotContain("尉迟工8031", Imports.idNumber(8031), "13900004321");
        }
        JsonNode worker = sender.call("ProjectWorker.Query", Map.of())
                .expect(200)
                .path("data")
                .path("items")
                .get(0);
        assertThat(worker.path("idCardNumber").asText())
                .endsWith(Imports.idNumber(8031).substring(14))
                .startsWith("****");
        assertThat(sender.call("Team.Query", Map.of()).text()).contains("木工一班");
    }
}
