package zhiqian.tests.http;

import static org.assertj.core.api.Assertions.assertThat;
import static zhiqian.tests.fixtures.ProjectBodies.anEntry;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import zhiqian.terms.CreditCode;
import zhiqian.tests.fixtures.Answer;
import zhiqian.tests.fixtures.Api;
import zhiqian.tests.fixtures.Imports;
import zhiqian.tests.fixtures.LeadStory;
import zhiqian.tests.fixtures.Multipart;
import zhiqian.tests.fixtures.ProjectBodies;

/** 项目用工:合同只作废不删除,企业以信用代码为准,个人信息只为说明了的目的全显. */
@Order(15)
class WorkforceIT extends ProjectDesk {
    private static final String WORKERS = "项目,姓名,证件号码,手机号,用工单位,进场日期\n";
    private static final String CONTRACTS = "项目,证件号码,签订日期,工资标准,支付时间,支付方式,支付周期\n";

    private Api.Caller handler() {
        return api.as(COUNTY, "handler");
    }

    private String site(String name, int... people) {
        String id = register(name);
        StringBuilder csv = new StringBuilder(WORKERS);
        for (int n : people) {
            csv.append(name + ",欧阳工" + n + "," + Imports.idNumber(n) + ",13900001234,丁劳务公司,2025-09-01\n");
        }
        Imports.allAdded(Imports.of(handler(), "workers", csv.toString()), people.length);
        return id;
    }

    @Test
    @DisplayName(
            "a contract carries its scan; a second one takes its place, other counties and voided contracts get none")
    void contractsCarryTheirScan() {
        String name = unique("合同文件项目");
        String id = site(name, 7041, 7042);
        String csv = CONTRACTS + name + "," + Imports.idNumber(7041) + ",2025-09-01,300元/日,每月25日,银行代发,按月\n";
        Imports.allAdded(Imports.of(handler(), "contracts", csv), 1);
        String contract = intake.get(at(id) + "/labour-contracts")
                .expect(200)
                .path("items")
                .get(0)
                .path("id")
                .asText();
        String path = at(id) + "/labour-contracts/" + contract + "/file";
        assertThat(intake.get(path).status()).as("none yet").isEqualTo(404);
        String first = scan(intake, path, "合同扫描件").expect(200).path("file").asText();
        assertThat(intake.get(path).text()).contains("合同扫描件");
        assertThat(scan(intake, path, "补签后的扫描件").expect(200).path("file").asText())
                .isNotEqualTo(first);
        assertThat(intake.get(path).text()).contains("补签后的扫描件");
        assertThat(api.as("341203", "intake").get(path).status()).isEqualTo(404);
        assertThat(scan(api.as("341203", "intake"), path, "x").status()).isEqualTo(404);
        assertThat(water.get(path).status()).as("another department's project").isEqualTo(404);
        handler()
                .post(at(id) + "/labour-contracts/" + contract + "/actions/void", Map.of("reason", "重复录入"))
                .expect(200);
        assertThat(scan(intake, path, "y").status()).isEqualTo(409);
        assertThat(intake.get(path).text()).as("kept all the same (R-013)").contains("补签后的扫描件");
        assertThat(actions(id)).contains("attach-labour-contract");
    }

    private static Answer scan(Api.Caller who, String path, String text) {
        Multipart pdf = Multipart.aPdf(text);
        return who.send("POST", path, pdf.body(), "Content-Type", pdf.contentType());
    }

    @Test
    @DisplayName("a contract is voided with a reason, stays to be seen, and no call deletes it (R-013)")
    void contractsAreKept() {
        String name = unique("合同项目");
        String id = site(name, 7001, 7002);
        String csv = CONTRACTS + name + "," + Imports.idNumber(7001) + ",2025-09-01,300元/日,每月25日,银行代发,按月\n" + name + ","
                + Imports.idNumber(7002) + ",2025-09-02,320元/日,每月25日,银行代发,按月\n";
        Imports.allAdded(Imports.of(handler(), "contracts", csv), 2);
        JsonNode all = intake.get(at(id) + "/labour-contracts").expect(200);
        assertThat(all.path("valid").asInt()).isEqualTo(2);
        assertThat(all.path("keptUntil").isNull())
                .as("neither completed nor settled")
                .isTrue();
        assertThat(all.path("items").get(0).path("wageStandard").asText()).isEqualTo("320元/日");
        assertThat(all.toString()).doesNotContain("欧阳工");
        JsonNode page = intake.get(at(id) + "/labour-contracts?limit=1").expect(200);
        JsonNode rest = intake.get(at(id) + "/labour-contracts?limit=1&cursor="
                        + page.path("next").asText())
                .expect(200);
        assertThat(rest.path("items").get(0).path("id"))
                .isNotEqualTo(page.path("items").get(0).path("id"));

        String path = at(id) + "/labour-contracts/"
                + all.path("items").get(0).path("id").asText();
        assertThat(handler().send("DELETE", path, null).status()).isIn(404, 405);
        assertThat(handler().post(path + "/actions/void", Map.of()).status()).isEqualTo(422);
        JsonNode voided = handler()
                .post(path + "/actions/void", Map.of("reason", "签订日期录入有误"))
                .expect(200);
        assertThat(voided.path("voidReason").asText()).isEqualTo("签订日期录入有误");
        assertThat(handler()
                        .post(path + "/actions/void", Map.of("reason", "再次作废"))
                        .status())
                .isEqualTo(409);
        assertThat(intake.get(at(id) + "/labour-contracts")
                        .expect(200)
                        .path("voided")
                        .asInt())
                .isEqualTo(1);
        JsonNode again = Imports.of(handler(), "contracts", csv);
        assertThat(again.path("addedRows").asInt()).as("the voided one anew").isEqualTo(1);
        assertThat(again.path("sameRows").asInt()).isEqualTo(1);
        assertThat(actions(id)).contains("void-labour-contract");
    }

    @Test
    @DisplayName("lists show a person masked; whole only to who may, for a purpose that is kept (6.4)")
    void personsAreShownForAPurpose() {
        String id = site(unique("全显项目"), 7011);
        JsonNode worker = intake.get(at(id) + "/workforce/workers")
                .expect(200)
                .path("items")
                .get(0);
        assertThat(worker.toString()).doesNotContain("欧阳工", Imports.idNumber(7011), "13900001234");
        String path = at(id) + "/workforce/workers/" + worker.path("no").asLong() + "/disclosures";
        assertThat(intake.post(path, Map.of("purpose", "好")).status()).isEqualTo(422);
        assertThat(api.as(COUNTY, "auditor")
                        .post(path, Map.of("purpose", "抽查登记情况"))
                        .status())
                .isEqualTo(403);
        assertThat(water.post(path, Map.of("purpose", "抽查登记情况")).status()).isEqualTo(404);
        JsonNode whole = intake.post(path, Map.of("purpose", "电话核实欠薪情况")).expect(200);
        assertThat(whole.path("name").asText()).isEqualTo("欧阳工7011");
        assertThat(whole.path("idNo").asText()).isEqualTo(Imports.idNumber(7011));
        assertThat(whole.path("phone").asText()).isEqualTo("13900001234");
        assertThat(actions(id)).contains("disclose-worker");
        assertThat(system.number("SELECT count(*) FROM t_" + COUNTY + ".audit_entry WHERE object = 'project/" + id
                        + "' AND purpose = '电话核实欠薪情况'"))
                .isEqualTo(1);
        String other = register(unique("无关项目"));
        assertThat(intake.post(
                                at(other) + "/workforce/workers/"
                                        + worker.path("no").asLong() + "/disclosures",
                                Map.of("purpose", "电话核实欠薪情况"))
                        .status())
                .as("not registered there")
                .isEqualTo(404);
    }

    @Test
    @DisplayName("an enterprise is one per credit code and county; it tells on which projects it is what")
    void enterprisesAreKnownByTheirCode() {
        String code = "91341221MA0000023T";
        register(unique("企业项目"));
        Map<String, Object> body =
                Map.of("creditCode", code, "name", "甲建筑公司", "legalRepresentative", "王法人", "phone", "13700001111");
        Answer first = intake.post("/api/v1/enterprises", body);
        assertThat(first.status()).as(first.toString()).isIn(201, 409);
        assertThat(intake.post("/api/v1/enterprises", body).status()).isEqualTo(409);
        JsonNode shown = intake.get("/api/v1/enterprises/" + code).expect(200);
        assertThat(shown.path("parts").findValuesAsText("part")).contains("GENERAL_CONTRACTOR");
        assertThat(shown.toString()).doesNotContain("王法人", "13700001111");
        assertThat(intake.get("/api/v1/enterprises?q=" + enc("甲建筑"))
                        .expect(200)
                        .path("items")
                        .findValuesAsText("creditCode"))
                .contains(code);
        assertThat(api.as("341222", "intake").get("/api/v1/enterprises/" + code).status())
                .as("another county's list")
                .isEqualTo(404);
        for (Map<String, String> wrong : List.of(
                Map.of("creditCode", "91341221MA0000023A", "name", "校验位不对"), Map.of("creditCode", code, "name", " "))) {
            assertThat(intake.post("/api/v1/enterprises", wrong).status())
                    .as(wrong.toString())
                    .isEqualTo(422);
        }
    }

    @Test
    @DisplayName(
            "the list of enterprises is sorted and filtered by the server, page after page; a department's counts are its own")
    void enterprisesAreSortedAndFiltered() {
        String mark = unique("名录");
        List<String> codes = Stream.of("91341202MB000901", "91341202MB000902", "91341202MB000903")
                .map(begun -> CreditCode.complete(begun).value())
                .toList();
        for (int n = 0; n < codes.size(); n++) {
            Map<String, Object> body = new LinkedHashMap<>(Map.of("creditCode", codes.get(n), "name", mark + n));
            body.put("scale", n == 0 ? "LARGE" : "SMALL");
            body.put("dishonestFrom", n == 2 ? "2025-03-01" : null);
            intake.post("/api/v1/enterprises", body).expect(201);
            for (int project = 0; project < n; project++) {
                Map<String, Object> of = ProjectBodies.aProject(unique(mark));
                of.put("generalContractor", Map.of("name", mark + n, "creditCode", codes.get(n)));
                String id = intake.post("/api/v1/projects", of)
                        .expect(201)
                        .path("id")
                        .asText();
                for (String kind : List.of("permits", "contracts")) {
                    intake.post(at(id) + "/" + kind, anEntry(kind)).expect(201);
                }
            }
        }
        String list = "/api/v1/enterprises?q=" + enc(mark);
        assertThat(names(list + "&sort=-projects")).containsExactly(mark + 2, mark + 1, mark + 0);
        JsonNode first = intake.get(list + "&sort=projects&limit=2").expect(200);
        assertThat(first.path("items").findValuesAsText("projects")).containsExactly("0", "1");
        String next = enc(first.path("next").asText());
        assertThat(names(list + "&sort=projects&limit=2&cursor=" + next)).containsExactly(mark + 2);
        assertThat(intake.get(list + "&sort=name&cursor=" + next).status()).isEqualTo(422);
        assertThat(names(list + "&scale=SMALL&listed=false")).containsExactly(mark + 1);
        assertThat(names(list + "&listed=true")).containsExactly(mark + 2);
        LeadStory.await(
                Duration.ofSeconds(30),
                () -> names(list + "&warned=true&sort=name").equals(List.of(mark + 1, mark + 2)) ? true : null);
        assertThat(names(list + "&warned=false")).containsExactly(mark + 0);
        JsonNode most = intake.get(list + "&sort=-openWarnings&limit=1")
                .expect(200)
                .path("items")
                .get(0);
        assertThat(most.path("name").asText()).isEqualTo(mark + 2);
        assertThat(intake.get("/api/v1/warnings?open=true&enterprise=" + codes.get(2))
                        .expect(200)
                        .path("total")
                        .asInt())
                .isEqualTo(most.path("openWarnings").asInt());
        for (String wrong : List.of("sort=address", "scale=HUGE", "grade=D")) {
            assertThat(intake.get("/api/v1/enterprises?" + wrong).status())
                    .as(wrong)
                    .isEqualTo(422);
        }
        assertThat(water.get(list + "&sort=-projects").expect(200).path("items").findValuesAsText("projects"))
                .as("none of them is the water department's")
                .containsExactly("0", "0", "0");
    }

    private List<String> names(String list) {
        return intake.get(list).expect(200).path("items").findValuesAsText("name");
    }

    @Test
    @DisplayName("an enterprise is changed whole, under the version seen; what is sealed stays where nothing is given")
    void anEnterpriseIsChanged() {
        String code = "91341202MA0000015F";
        String path = "/api/v1/enterprises/" + code;
        intake.post(
                "/api/v1/enterprises",
                Map.of("creditCode", code, "name", "城投公司", "phone", "13700003333", "dishonestFrom", "2025-03-01"));
        JsonNode before = intake.get(path).expect(200).path("enterprise");
        String seen = "\"" + before.path("version").asInt() + "\"";
        Map<String, Object> body = Map.of("creditCode", code, "name", "城投集团", "scale", "LARGE", "integrityGrade", "A");
        JsonNode after =
                intake.send("PUT", path, body, "If-Match", seen).expect(200).path("enterprise");
        assertThat(after.path("name").asText()).isEqualTo("城投集团");
        assertThat(after.path("dishonestFrom").isNull())
                .as("a wrong listing can be taken back")
                .isTrue();
        assertThat(after.path("phone").asText())
                .isEqualTo(before.path("phone").asText())
                .contains("****");
        assertThat(intake.send("PUT", path, body, "If-Match", seen).status()).isEqualTo(409);
        assertThat(api.as(COUNTY, "auditor").send("PUT", path, body).status()).isEqualTo(403);
        assertThat(intake.send("PUT", path, Map.of("creditCode", "91341221MA0000023T", "name", "甲"))
                        .expect(422)
                        .toString())
                .contains("creditCode");
        assertThat(intake.send("PUT", path, Map.of("creditCode", code, "name", "城投集团", "dishonestTo", "2025-01-01"))
                        .expect(422)
                        .toString())
                .contains("dishonestTo");
        assertThat(api.as("341222", "intake").send("PUT", path, body).status())
                .as("another county's list")
                .isEqualTo(404);
        intake.send("PUT", path, Map.of("creditCode", code, "name", "城投公司")).expect(200);
    }

    @Test
    @DisplayName("the other side of a wage is a worker and masked; that of labour cost is an enterprise and told")
    void transactionsNameNoWorker() {
        String id = register(unique("流水项目"));
        String account = "62284804" + Math.abs(id.hashCode() % 100_000_000L);
        Map<String, Object> opened = anEntry("special-accounts");
        opened.put("accountNo", account);
        intake.post(at(id) + "/special-accounts", opened).expect(201);
        String ref = unique("R");
        Imports.allAdded(
                Imports.of(
                        handler(),
                        "bank-transactions",
                        "账号,流水号,时间,收付,金额,余额,类型,对方户名\n" + account + "," + ref
                                + "1,2025-09-10 09:00,收,500000,500000,人工费,城投公司\n" + account + "," + ref
                                + "2,2025-09-25 10:00,付,7800,492200,工资,欧阳工人\n"),
                2);
        String text = intake.get(at(id) + "/workforce/transactions?from=2025-09-01&to=2025-09-30")
                .expect(200)
                .toString();
        assertThat(text).contains("城投公司").doesNotContain("欧阳工人", account);
        String elsewhere = register(unique("另一流水项目"));
        String itsAccount = "62170001" + Math.abs(elsewhere.hashCode() % 100_000_000L);
        opened.put("accountNo", itsAccount);
        intake.post(at(elsewhere) + "/special-accounts", opened).expect(201);
        Imports.allAdded(
                Imports.of(
                        handler(),
                        "bank-transactions",
                        "账号,流水号,时间,收付,金额\n" + itsAccount + "," + ref + "1,2025-09-11 09:00,收,100\n"),
                1);
        assertThat(intake.get(at(id) + "/workforce/transactions?from=2025-09-01&to=2025-09-30")
                        .expect(200)
                        .toString())
                .as("another bank may give the same number")
                .contains("500000.00");
        String page = at(id) + "/workforce/transactions?from=2025-09-01&to=2025-09-30&limit=1";
        JsonNode first = intake.get(page).expect(200);
        assertThat(first.path("total").asInt()).isEqualTo(2);
        assertThat(first.path("incoming").asText()).as("of the whole period").isEqualTo("500000.00");
        assertThat(first.path("outgoing").asText()).isEqualTo("7800.00");
        assertThat(first.path("items").findValuesAsText("ref")).containsExactly(ref + "2");
        JsonNode second =
                intake.get(page + "&cursor=" + first.path("next").asText()).expect(200);
        assertThat(second.path("items").findValuesAsText("ref")).containsExactly(ref + "1");
        assertThat(intake.get(page + "&cursor=eA").status()).isEqualTo(422);
    }

    @Test
    @DisplayName(
            "a bank's one number for a whole batch pays every worker of it, and the later result of one is his alone")
    void oneNumberForABatch() {
        String name = unique("批量代发项目");
        String id = site(name, 7021, 7022);
        String head = "项目,工资月份,证件号码,金额,结果,流水号,时间,原因\n";
        String line = name + ",2025-09," + Imports.idNumber(7021) + ",5000,成功,批次001,2025-09-28 10:00,\n";
        String other = name + ",2025-09," + Imports.idNumber(7022) + ",6000,成功,批次001,2025-09-28 10:00,\n";
        Imports.allAdded(
                Imports.of(
                        handler(),
                        "payroll",
                        "项目,工资月份,证件号码,姓名,应发工资,扣款,实发工资\n" + name + ",2025-09,"
                                + Imports.idNumber(7021) + ",欧阳工7021,5000,0,5000\n" + name + ",2025-09,"
                                + Imports.idNumber(7022)
                                + ",欧阳工7022,6000,0,6000\n"),
                2);
        Imports.allAdded(Imports.of(handler(), "payments", head + line + other), 2);
        JsonNode changed = Imports.of(
                handler(), "payments", head + line.replace("成功", "退票").replace("10:00,", "15:00,账号错误"));
        assertThat(changed.path("changedRows").asInt()).as(changed.toString()).isEqualTo(1);
        JsonNode wages = intake.get(at(id) + "/workforce/wages?month=2025-09").expect(200);
        assertThat(wages.path("items").findValuesAsText("paid")).containsExactlyInAnyOrder("0.00", "6000.00");
        assertThat(wages.path("items").findValuesAsText("reason")).contains("账号错误");
        JsonNode page =
                intake.get(at(id) + "/workforce/wages?month=2025-09&limit=1").expect(200);
        assertThat(page.path("due").asText()).as("of the whole month").isEqualTo("11000.00");
        assertThat(page.path("net").asText()).isEqualTo("11000.00");
        assertThat(page.path("paid").asText()).isEqualTo("6000.00");
        assertThat(page.path("unpaid").asInt()).isEqualTo(1);
        assertThat(intake.get(at(id) + "/workforce/wages?month=2025-01")
                        .expect(200)
                        .path("paid")
                        .asText())
                .isEqualTo("0.00");
    }

    @Test
    @DisplayName("workers are searched by employer, team, trade or the last four of the ID number; names lie sealed")
    void workersAreSearched() {
        String name = unique("检索项目");
        String id = register(name);
        Imports.allAdded(
                Imports.of(
                        handler(),
                        "workers",
                        "项目,姓名,证件号码,用工单位,班组,工种,进场日期,退场日期\n" + name + ",欧阳工7031," + Imports.idNumber(7031)
                                + ",丁劳务公司,木工一班,木工,2025-08-01,\n" + name + ",欧阳工7032,"
                                + Imports.idNumber(7032) + ",戊劳务公司,钢筋班,钢筋工,2025-08-01,2025-08-31\n"),
                2);
        assertThat(found(id, "q=" + enc("丁劳务"))).containsExactly("丁劳务公司");
        assertThat(found(id, "q=" + enc("钢筋"))).containsExactly("戊劳务公司");
        assertThat(found(id, "q=" + Imports.idNumber(7031).substring(14))).contains("丁劳务公司");
        assertThat(found(id, "q=" + enc("欧阳"))).isEmpty();
        assertThat(found(id, "onSite=true&q=" + enc("劳务公司"))).containsExactly("丁劳务公司");
        JsonNode first = intake.get(at(id) + "/workforce/workers?limit=1&q=" + enc("劳务公司"))
                .expect(200);
        assertThat(first.path("total").asInt()).isEqualTo(2);
        assertThat(found(
                        id,
                        "limit=1&q=" + enc("劳务公司") + "&cursor="
                                + first.path("next").asText()))
                .hasSize(1);
    }

    private List<String> found(String project, String query) {
        return intake.get(at(project) + "/workforce/workers?" + query)
                .expect(200)
                .path("items")
                .findValuesAsText("employer");
    }
}
