package zhiqian.tests.http;

import static org.assertj.core.api.Assertions.assertThat;
import static zhiqian.tests.fixtures.ProjectBodies.aProject;
import static zhiqian.tests.fixtures.ProjectBodies.anEntry;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import zhiqian.tests.fixtures.Answer;
import zhiqian.tests.fixtures.Bodies;
import zhiqian.tests.fixtures.LeadStory;

/** 工资保证金的动用、补足、返还(R-B38、R-B39、R-B41),以及实地检查和监理月报的逾期(R-093、R-022). */
@Order(22)
class DepositIT extends ProjectDesk {
    private static final Duration SOON = Duration.ofSeconds(30);

    @Test
    @DisplayName(
            "R-B39: used, it counts until the tenth working day; then W01 says what is to be topped up; topped up, it clears")
    void usedAndToppedUp() {
        String id = aSite("动用保证金");
        LeadStory.await(SOON, () -> warning(id, true));
        String deposit = deposit(id, "2000000.00", "2025-06-01");
        // cleared by data; the very next look finds the defect back
        LeadStory.await(SOON, () -> warning(id, false));
        intake.post(at(id) + "/deposit-uses", use(deposit, "500000.00")).expect(201);

        assertThat(fact(id, "2025-09-08", "deposit.valid")).isEqualTo("2,000,000元");
        assertThat(fact(id, "2025-09-08", "deposit.topUpDueOn")).isEqualTo("2025年9月8日");
        assertThat(fact(id, "2025-09-09", "deposit.valid")).isEqualTo("1,500,000元");

        JsonNode warning = LeadStory.await(SOON, () -> warning(id, true));
        assertThat(warning.path("explanation").asText())
                .isEqualTo("工资保证金已动用500,000元,应于2025年9月8日前补足,有效金额现为1,500,000元,应缴2,000,000元,差500,000元。");
        deposit(id, "500000.00", "2025-09-20");
        LeadStory.await(SOON, () -> warning(id, false));
        assertThat(fact(id, null, "deposit.topUpDueOn")).isEqualTo("无");
    }

    @Test
    @DisplayName("R-B38: no more than is left of it, of this project's deposit alone, not before it was there")
    void whatCannotBeUsed() {
        String id = aSite("不能动用");
        String deposit = deposit(id, "2000000.00", "2025-06-01");
        intake.post(at(id) + "/deposit-uses", use(deposit, "1500000.00")).expect(201);
        refused(id, "deposit-uses", use(deposit, "500000.01"), "amount", "超过这笔保证金的余额500000.00元");
        refused(
                id,
                "deposit-uses",
                use(deposit(aSite("另一项目"), "2000000.00", "2025-06-01"), "1.00"),
                "deposit",
                "该项目没有这笔工资保证金");
        Map<String, Object> early = use(deposit, "1.00");
        early.put("noticedOn", "2025-05-31");
        refused(id, "deposit-uses", early, "noticedOn", "早于保证金的存入或生效日期");
        assertThat(intake.get(at(id) + "/deposit-uses").expect(200).path("items"))
                .hasSize(1);

        String path = at(id) + "/deposits/" + deposit;
        assertThat(put(intake, path, Map.of("reason", "保函编号有误", "voided", true))
                        .expect(422)
                        .path("errors")
                        .findValuesAsText("field"))
                .containsExactly("voided");
        Map<String, Object> less = anEntry("deposits");
        less.put("amount", "1499999.99");
        assertThat(put(intake, path, Map.of("reason", "金额有误", "entry", less))
                        .expect(422)
                        .path("errors")
                        .findValuesAsText("message"))
                .containsExactly("少于已动用的1500000.00元");
        less.put("amount", "1500000.00");
        put(intake, path, Map.of("reason", "金额有误", "entry", less)).expect(200);
    }

    @Test
    @DisplayName("R-B38: one notice may be paid out of two deposits")
    void oneNoticeTwoDeposits() {
        String id = aSite("两笔保证金");
        Map<String, Object> first = use(deposit(id, "1500000.00", "2025-06-01"), "1500000.00");
        Map<String, Object> second = use(deposit(id, "500000.00", "2025-06-01"), "300000.00");
        second.put("noticeNo", first.get("noticeNo"));
        intake.post(at(id) + "/deposit-uses", first).expect(201);
        intake.post(at(id) + "/deposit-uses", second).expect(201);
    }

    @Test
    @DisplayName(
            "R-B41: given back after completion, a notice of thirty days and HR's confirmation; then it counts no more")
    void givenBack() {
        String id = aSite("返还保证金");
        String deposit = deposit(id, "2000000.00", "2025-06-01");
        refused(id, "deposit-refunds", refund(deposit), "deposit", "项目完工后才能返还工资保证金");
        complete(id);
        Map<String, Object> hasty = refund(deposit);
        hasty.put("noticedTo", "2025-08-29");
        refused(id, "deposit-refunds", hasty, "noticedTo", "公示不少于30日,截止日期不早于2025-08-30");
        Map<String, Object> silent = refund(deposit);
        silent.put("decision", "REFUSED");
        silent.put("decidedOn", "2025-09-05");
        refused(id, "deposit-refunds", silent, "reason", "不予返还的应写明发现的欠薪情况");
        Map<String, Object> confirmed = refund(deposit);
        confirmed.putAll(Map.of(
                "decision",
                "CONFIRMED",
                "decidedOn",
                "2025-09-05",
                "decisionNo",
                "返确〔2025〕1号",
                "refundedOn",
                "2025-09-12"));
        intake.post(at(id) + "/deposit-refunds", confirmed).expect(201);
        refused(id, "deposit-refunds", refund(deposit), "deposit", "这笔保证金已经申请或者办理返还");
        Map<String, Object> late = use(deposit, "1.00");
        late.put("noticedOn", "2025-09-12");
        late.put("paidOn", "2025-09-15");
        refused(id, "deposit-uses", late, "deposit", "这笔保证金已经返还");
        assertThat(fact(id, "2025-09-11", "deposit.valid")).isEqualTo("2,000,000元");
        assertThat(fact(id, "2025-09-12", "deposit.valid")).isEqualTo("0元");
    }

    @Test
    @DisplayName("R-B41, S-45: no deposit goes back and no account is closed while a wage lead of the project is open")
    void openArrearsStandAgainstIt() {
        String name = unique("未了结项目");
        String id = aSiteCalled(name);
        String deposit = deposit(id, "2000000.00", "2025-06-01");
        String account =
                "/special-accounts/" + add(id, "special-accounts").path("id").asText();
        Map<String, Object> closed = anEntry("special-accounts");
        closed.putAll(
                Map.of("accountNo", "****0018", "closingNoticedFrom", "2025-08-01", "closingNoticedTo", "2025-08-30"));
        closed.put("closedOn", "2025-09-01");
        Map<String, Object> closing = Map.of("reason", "工程完工销户", "entry", closed);
        assertThat(put(intake, at(id) + account, closing)
                        .expect(422)
                        .path("errors")
                        .findValuesAsText("message"))
                .containsExactly("项目完工后才能注销专用账户");
        complete(id);
        String open = intake.post("/api/v1/leads", Bodies.aWindowLead(name))
                .expect(201)
                .path("id")
                .asText();
        String reason = "还有1件未办结的欠薪线索、0件未消除的工资预警,不能";
        assertThat(put(intake, at(id) + account, closing)
                        .expect(422)
                        .path("errors")
                        .findValuesAsText("message"))
                .containsExactly(reason + "注销专用账户");
        Map<String, Object> confirmed = refund(deposit);
        confirmed.putAll(Map.of("decision", "CONFIRMED", "decidedOn", "2025-09-05", "decisionNo", "返确〔2025〕2号"));
        refused(id, "deposit-refunds", confirmed, "decision", reason + "返还工资保证金");
        system.execute("UPDATE t_" + COUNTY + ".lead SET finished = true WHERE id = '" + open + "'");
        intake.post(at(id) + "/deposit-refunds", confirmed).expect(201);
        closed.put("closingNoticedTo", "2025-08-29");
        assertThat(put(intake, at(id) + account, closing)
                        .expect(422)
                        .path("errors")
                        .findValuesAsText("field"))
                .containsExactly("entry.closingNoticedTo");
        closed.put("closingNoticedTo", "2025-08-30");
        put(intake, at(id) + account, closing).expect(200);
    }

    @Test
    @DisplayName("R-052: what HR decides about a deposit no other department enters")
    void onlyHrExempts() {
        String id = aSite("减免决定");
        assertThat(housing.post(at(id) + "/deposit-exemptions", anEntry("deposit-exemptions"))
                        .status())
                .isEqualTo(403);
        intake.post(at(id) + "/deposit-exemptions", anEntry("deposit-exemptions"))
                .expect(201);
    }

    @Test
    @DisplayName("R-093, R-022: what is late is listed until it is done")
    void lateInspectionsAndReports() {
        String id = aSite("未检查项目");
        assertThat(fact(id, "2025-07-01", "inspection.dueOn")).isEqualTo("2025年7月1日");
        assertThat(fact(id, "2025-07-01", "inspection.overdue")).isEqualTo("否");
        assertThat(fact(id, "2025-07-02", "inspection.overdue")).isEqualTo("是");
        assertThat(fact(id, null, "supervision.missingMonths")).isEqualTo("3");
        assertThat(late("inspection", id)).isTrue();
        assertThat(late("supervision-report", id)).isTrue();
        add(id, "inspections");
        add(id, "supervision-reports");
        assertThat(late("inspection", id)).isFalse();
        assertThat(late("supervision-report", id)).isFalse();
        assertThat(fact(id, null, "inspection.rectifyBy")).isEqualTo("2025年7月5日");
        assertThat(fact(id, null, "supervision.lastMonth")).isEqualTo("2025年8月");
        assertThat(fact(id, null, "supervision.missingMonths")).isEqualTo("2");
        assertThat(intake.get("/api/v1/projects?overdue=anything").expect(422).path("errors"))
                .isNotEmpty();
    }

    /** Of 100,000,000 yuan, so that two million are needed; the first workers entered on 1 June. */
    private String aSite(String name) {
        return aSiteCalled(unique(name));
    }

    private String aSiteCalled(String name) {
        Map<String, Object> body = aProject(name);
        body.put("firstEntryOn", "2025-06-01");
        String id = intake.post("/api/v1/projects", body).expect(201).path("id").asText();
        Map<String, Object> contract = anEntry("contracts");
        contract.put("price", "100000000.00");
        intake.post(at(id) + "/contracts", contract).expect(201);
        add(id, "permits");
        return id;
    }

    private String deposit(String project, String amount, String from) {
        Map<String, Object> body = anEntry("deposits");
        body.putAll(Map.of("amount", amount, "validFrom", from));
        return intake.post(at(project) + "/deposits", body)
                .expect(201)
                .path("id")
                .asText();
    }

    private void complete(String id) {
        Answer now = intake.get(at(id));
        Map<String, Object> body = aProject(now.json().path("name").asText());
        body.putAll(Map.of("firstEntryOn", "2025-06-01", "state", "COMPLETED", "completedOn", "2025-07-31"));
        body.put("note", "竣工验收");
        put(intake, at(id), body, "If-Match", now.header("ETag")).expect(200);
    }

    private static Map<String, Object> use(String deposit, String amount) {
        Map<String, Object> body = anEntry("deposit-uses");
        body.putAll(Map.of(
                "deposit",
                deposit,
                "noticeNo",
                unique("颍州人社支"),
                "paidOn",
                "2025-08-25",
                "amount",
                amount,
                "workers",
                36));
        return body;
    }

    private static Map<String, Object> refund(String deposit) {
        Map<String, Object> body = anEntry("deposit-refunds");
        body.put("deposit", deposit);
        return body;
    }

    private void refused(String project, String kind, Map<String, Object> body, String field, String message) {
        JsonNode errors =
                intake.post(at(project) + "/" + kind, body).expect(422).path("errors");
        assertThat(errors.findValuesAsText("field")).containsExactly(field);
        assertThat(errors.findValuesAsText("message")).containsExactly(message);
    }

    private String fact(String project, String on, String name) {
        String path = at(project) + "/facts" + (on == null ? "" : "?on=" + on);
        for (JsonNode value : intake.get(path).expect(200).path("items").get(0).path("values")) {
            if (value.path("fact").asText().equals(name)) {
                return value.path("text").asText();
            }
        }
        throw new AssertionError("no such fact: " + name);
    }

    private JsonNode warning(String project, boolean open) {
        for (JsonNode one : intake.get("/api/v1/warnings?project=" + project + "&type=W01&open=" + open)
                .expect(200)
                .path("items")) {
            return one;
        }
        return null;
    }

    private boolean late(String duty, String project) {
        return intake.get("/api/v1/projects?limit=100&overdue=" + duty)
                .expect(200)
                .path("items")
                .findValuesAsText("id")
                .contains(project);
    }
}
