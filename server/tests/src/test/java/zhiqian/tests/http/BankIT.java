package zhiqian.tests.http;

import static org.assertj.core.api.Assertions.assertThat;
import static zhiqian.tests.fixtures.ProjectBodies.aProject;
import static zhiqian.tests.fixtures.ProjectBodies.anEntry;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import zhiqian.tests.fixtures.Answer;
import zhiqian.tests.fixtures.Api;
import zhiqian.tests.fixtures.BankServer;
import zhiqian.tests.fixtures.Camt;
import zhiqian.tests.fixtures.Imports;
import zhiqian.tests.fixtures.Multipart;
import zhiqian.tests.fixtures.RunningSystem;
import zhiqian.tests.fixtures.SharedSystem;

/** 银行消息:经真实SFTP服务器到达,重复、乱序、冲正都不改变结果;账号、工人未登记的等待补办;两县互不相见. */
@Order(14)
@ExtendWith(SharedSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BankIT {
    private static final String COUNTY = "341221";
    private static final String OTHER = "341222";
    private static final String SFTP = "bank-iso20022-sftp";
    private static final String FILES = "bank-statement-files";

    private final BankServer bank = new BankServer();
    private final String folder = "jia-" + UUID.randomUUID().toString().substring(0, 8);

    private RunningSystem system;
    private Api.Caller intake;
    private Api.Caller handler;
    private Api.Caller admin;
    private Api.Caller others;

    @BeforeAll
    void begin(RunningSystem running) {
        system = running;
        intake = running.api().as(COUNTY, "intake");
        handler = running.api().as(COUNTY, "handler");
        admin = running.api().as(COUNTY, "admin");
        others = running.api().as(OTHER, "handler");
        enable(admin, SFTP, bank.settings(folder)).expect(200);
        enable(admin, FILES, Map.of()).expect(200);
    }

    @AfterAll
    void end() {
        enable(admin, SFTP, false, Map.of()).expect(200);
        enable(admin, FILES, false, Map.of()).expect(200);
        bank.close();
    }

    @Test
    @DisplayName(
            "the secret of a connector lies sealed, is shown as stars, stays when stars come back, and is in no audit record")
    void theSecretIsSealed() {
        JsonNode shown = settings(admin);
        assertThat(shown.path("password").asText()).isEqualTo("********");
        enable(
                        admin,
                        SFTP,
                        Map.of(
                                "host", shown.path("host").asText(),
                                "port", shown.path("port").asInt(),
                                "username", "zhiqian",
                                "password", "********",
                                "hostKey", shown.path("hostKey").asText(),
                                "folder", shown.path("folder").asText()))
                .expect(200);
        assertThat(fetch(handler).path("failure").isNull())
                .as("it still signs in")
                .isTrue();
        assertThat(system.query("SELECT settings FROM registry.tenant_plugin WHERE tenant = '" + COUNTY + "'"))
                .noneMatch(text -> text.contains(BankServer.SECRET));
        assertThat(system.query("SELECT detail FROM t_" + COUNTY + ".audit_entry WHERE object = 'plugin/" + SFTP + "'"))
                .isNotEmpty()
                .noneMatch(text -> text.contains(BankServer.SECRET));
    }

    @Test
    @DisplayName("a wrong host key and a missing setting are told at once")
    void wrongSettingsAreTold() {
        Map<String, Object> wrong = bank.settings(folder);
        wrong.put("hostKey", "SHA256:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
        assertThat(enable(admin, SFTP, wrong).expect(422).toString()).contains("指纹不符");
        Map<String, Object> elsewhere = bank.settings(folder);
        elsewhere.put("folder", "/no-such-folder");
        assertThat(enable(admin, SFTP, elsewhere).expect(422).toString()).contains("目录");
        wrong.remove("hostKey");
        assertThat(enable(admin, SFTP, wrong).expect(422).toString()).contains("hostKey");
    }

    @Test
    @DisplayName("labour cost arrives once, whatever is repeated; a reversal counts whether it comes before or after")
    void transactionsAndReversals() {
        String account = anAccount();
        String project = projectWith(account);
        String a = ref();
        String b = ref();
        bank.put(
                folder,
                ref() + ".xml",
                Camt.file(account, Camt.reversal(ref(), "2025-09-16T11:00:00+08:00", "5.00", b)));
        bank.put(
                folder,
                ref() + ".xml",
                Camt.file(account, Camt.labourCost(a, "2025-09-15T09:30:00+08:00", "1200000.00")));
        assertThat(fetch(handler).path("messages").path("applied").asInt()).isEqualTo(2);
        String repeated = Camt.file(
                account,
                Camt.labourCost(a, "2025-09-15T09:30:00+08:00", "1200000.00"),
                Camt.labourCost(b, "2025-09-16T10:00:00+08:00", "5.00"));
        bank.put(folder, ref() + ".xml", repeated);
        JsonNode second = fetch(handler).path("messages");
        assertThat(second.path("applied").asInt()).isEqualTo(1);
        assertThat(second.path("known").asInt()).isEqualTo(1);
        assertThat(fetch(handler).path("messages").path("applied").asInt()).isZero();
        assertThat(system.query("SELECT amount_fen || ' ' || kind || ' ' || (reversed_at IS NULL) FROM t_" + COUNTY
                        + ".account_transaction WHERE project_id = '" + project + "' ORDER BY booked_at"))
                .containsExactly("120000000 LABOUR_COST true", "500 LABOUR_COST false");
        bank.put(
                folder,
                ref() + ".xml",
                Camt.file(account, Camt.reversal(ref(), "2025-09-17T11:00:00+08:00", "1200000.00", a)));
        fetch(handler);
        assertThat(system.number("SELECT count(*) FROM t_" + COUNTY + ".account_transaction WHERE project_id = '"
                        + project + "' AND reversed_at IS NOT NULL"))
                .isEqualTo(2);
    }

    @Test
    @DisplayName(
            "an entry that the office and the bank both tell of counts once, whoever was first; the bank's word stays")
    void bothTellOfOneEntry() {
        String account = anAccount();
        String project = projectWith(account);
        String first = ref();
        String second = ref();
        byTheOffice(account, first, "1000.00", 1);
        bank.put(
                folder,
                ref() + ".xml",
                Camt.file(
                        account,
                        Camt.labourCost(first, "2025-09-15T09:30:00+08:00", "1000.50"),
                        Camt.labourCost(second, "2025-09-16T09:30:00+08:00", "2000.00")));
        assertThat(fetch(handler).path("messages").path("applied").asInt()).isEqualTo(2);
        byTheOffice(account, second, "1999.00", 0);
        assertThat(system.query("SELECT amount_fen || ' ' || (import_id IS NOT NULL) FROM t_" + COUNTY
                        + ".account_transaction WHERE project_id = '" + project + "' ORDER BY booked_at"))
                .containsExactly("100050 false", "200000 false");
    }

    @Test
    @DisplayName("what only the office has imported is taken back by the bank's reversal, whichever came first")
    void aReversalOfWhatTheOfficeTold() {
        String account = anAccount();
        String project = projectWith(account);
        String first = ref();
        String second = ref();
        byTheOffice(account, first, "1000.00", 1);
        bank.put(
                folder,
                ref() + ".xml",
                Camt.file(
                        account,
                        Camt.reversal(ref(), "2025-09-18T11:00:00+08:00", "1000.00", first),
                        Camt.reversal(ref(), "2025-09-18T11:00:00+08:00", "2000.00", second)));
        fetch(handler);
        byTheOffice(account, second, "2000.00", 1);
        assertThat(system.number("SELECT count(*) FROM t_" + COUNTY + ".account_transaction WHERE project_id = '"
                        + project + "' AND reversed_at IS NOT NULL"))
                .isEqualTo(2);
    }

    @Test
    @DisplayName("an entry and its correction in one file: the one booked later counts")
    void aCorrectionInTheSameFile() {
        String account = anAccount();
        String project = projectWith(account);
        String ref = ref();
        bank.put(
                folder,
                ref() + ".xml",
                Camt.file(
                        account,
                        Camt.labourCost(ref, "2025-09-16T09:30:00+08:00", "2000.00"),
                        Camt.labourCost(ref, "2025-09-15T09:30:00+08:00", "1000.00")));
        assertThat(fetch(handler).path("messages").path("applied").asInt()).isEqualTo(2);
        assertThat(system.query("SELECT amount_fen FROM t_" + COUNTY + ".account_transaction WHERE project_id = '"
                        + project + "'"))
                .containsExactly("200000");
    }

    private void byTheOffice(String account, String ref, String amount, int added) {
        String csv = "账号,流水号,时间,收付,金额\n" + account + "," + ref + ",2025-09-17 10:00,收," + amount + "\n";
        JsonNode job = Imports.of(handler, "bank-transactions", csv);
        assertThat(job.path("addedRows").asInt()).as(job.toString()).isEqualTo(added);
        assertThat(job.path("badRows").asInt()).isZero();
    }

    @Test
    @DisplayName(
            "a worker nobody has registered yet waits; of several results for one payment the latest counts, in any order")
    void payrollResults() {
        String account = anAccount();
        String project = projectWith(account);
        String idNo = "3412021990010" + ThreadLocalRandom.current().nextInt(10_000, 99_999);
        String end = "202508-" + ref();
        bank.put(
                folder,
                ref() + ".xml",
                Camt.file(account, Camt.returned(ref(), "2025-09-26T10:00:00+08:00", "6000.00", end, "张甲", idNo)));
        fetch(handler);
        JsonNode waiting =
                events("outcome=WAITING&kind=PAYROLL_RESULT").path("items").get(0);
        assertThat(waiting.path("reason").asText()).contains("工人");
        assertThat(waiting.path("account").asText()).isEqualTo("****" + account.substring(account.length() - 4));
        assertThat(waiting.toString())
                .doesNotContain(account)
                .doesNotContain(idNo)
                .doesNotContain("张甲");
        registerTheWorkerWhoIsWaitedFor();
        bank.put(
                folder,
                ref() + ".xml",
                Camt.file(account, Camt.wage(ref(), "2025-09-25T10:00:00+08:00", "6000.00", end, "张甲", idNo)));
        fetch(handler);
        fetch(handler);
        assertThat(payments(project)).containsExactly("600000 RETURNED SPECIAL_ACCOUNT 2025-08-01");
        bank.put(
                folder,
                ref() + ".xml",
                Camt.file(account, Camt.wage(ref(), "2025-09-27T10:00:00+08:00", "6000.00", end, "张甲", idNo)));
        fetch(handler);
        assertThat(payments(project)).containsExactly("600000 SUCCEEDED SPECIAL_ACCOUNT 2025-08-01");
    }

    @Test
    @DisplayName("what is told of an account that nobody has registered waits, and is applied when it is registered")
    void anUnknownAccountWaits() {
        String account = anAccount();
        bank.put(
                folder,
                ref() + ".xml",
                Camt.file(account, Camt.labourCost(ref(), "2025-09-15T09:30:00+08:00", "7.00")));
        assertThat(fetch(handler).path("messages").path("waiting").asInt()).isEqualTo(1);
        assertThat(source(SFTP).path("waiting").asInt()).isPositive();
        String project = projectWith(account);
        fetch(handler);
        assertThat(system.query("SELECT amount_fen FROM t_" + COUNTY + ".account_transaction WHERE project_id = '"
                        + project + "'"))
                .containsExactly("700");
        assertThat(system.number("SELECT count(*) FROM t_" + COUNTY
                        + ".bank_event WHERE outcome = 'APPLIED' AND payload IS NOT NULL"))
                .as("what is applied is not kept twice")
                .isZero();
    }

    @Test
    @DisplayName("a file that cannot be read is shown and keeps no other waiting")
    void aBrokenFileIsShown() {
        String account = anAccount();
        String project = projectWith(account);
        String broken = ref() + ".xml";
        bank.put(folder, broken, "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.054.001.08\"><BkTo");
        bank.put(
                folder,
                ref() + ".xml",
                Camt.file(account, Camt.labourCost(ref(), "2025-09-15T09:30:00+08:00", "8.00")));
        JsonNode messages = fetch(handler).path("messages");
        assertThat(messages.path("refused").asInt()).isEqualTo(1);
        assertThat(messages.path("applied").asInt()).isEqualTo(1);
        assertThat(events("outcome=REFUSED&kind=PROBLEM").toString()).contains(broken);
        assertThat(system.number("SELECT count(*) FROM t_" + COUNTY + ".account_transaction WHERE project_id = '"
                        + project + "'"))
                .isEqualTo(1);
    }

    @Test
    @DisplayName(
            "a statement is handed in: accounts opened and frozen, a missed allocation, its report, and the lines at fault")
    void aStatementIsHandedIn() {
        String account = anAccount();
        String name = "对账项目" + ref();
        String project = intake.post("/api/v1/projects", aProject(name))
                .expect(201)
                .path("id")
                .asText();
        String file =
                """
            账号,通知编号,通知类型,通知时间,日期,项目,开户银行,金额,提醒时间,送达时间,备注
            %1$s,N1,开户,2025-06-03 09:00:00,2025-06-02,%2$s,颍州农商行,,,,
            %1$s,N3,解冻,2025-07-11 09:00:00,2025-07-10,,,,,,
            %1$s,N2,冻结,2025-07-01 09:00:00,2025-07-01,,,,,,某法院
            %1$s,N5,人工费用未拨付提醒,2025-09-16 08:00:00,2025-09-15,,,"500,000.00",2025-09-16 09:00:00,2025-09-16 09:30:00,
            %1$s,N6,其他,2025-09-16 08:00:00,2025-09-15,,,,,,
            """
                        .formatted(account, name);
        JsonNode handed = handIn(file).expect(200);
        assertThat(handed.path("messages").path("applied").asInt()).isEqualTo(4);
        assertThat(handed.path("problems").get(0).path("line").asInt()).isEqualTo(6);
        assertThat(handIn(file).expect(200).path("messages").path("known").asInt())
                .isEqualTo(4);
        assertThat(system.query(
                        "SELECT source || ' ' || frozen_from || ' ' || frozen_to || ' ' || (confirmed_at IS NOT NULL) FROM t_"
                                + COUNTY + ".special_account WHERE project_id = '" + project + "'"))
                .containsExactly("BANK 2025-07-01 2025-07-10 true");
        assertThat(intake.get("/api/v1/projects/" + project + "/timeline")
                        .expect(200)
                        .path("items")
                        .findValuesAsText("action"))
                .contains("open-special-accounts", "freeze-special-accounts", "allocation-missed");

        String notices = "/api/v1/projects/" + project + "/allocation-notices";
        JsonNode notice = intake.get(notices).expect(200).path("items").get(0);
        assertThat(notice.path("missing").asText()).isEqualTo("500000.00");
        assertThat(notice.path("reportDue").asText()).as("3 working days").isEqualTo("2025-09-19");
        assertThat(notice.path("late").asBoolean()).isTrue();
        assertThat(handler.get("/api/v1/notifications?limit=100").expect(200).toString())
                .contains(name);
        String report = notices + "/" + URLEncoder.encode(notice.path("ref").asText(), StandardCharsets.UTF_8)
                + "/actions/report";
        assertThat(intake.post(report, Map.of("reportedAt", "2025-09-18T10:00:00+08:00"))
                        .expect(200)
                        .path("late")
                        .asBoolean())
                .isFalse();
        assertThat(intake.post(report, Map.of()).status()).isEqualTo(409);
        assertThat(others.get(notices).status()).isEqualTo(404);
    }

    @Test
    @DisplayName("a file that is no statement is a 422 at the file; a plugin that is not switched on one at the plugin")
    void otherFilesAreRefused() {
        assertThat(handIn("甲,乙\n1,2\n").expect(422).toString()).contains("表头");
        Multipart body = Multipart.file("file", "a.csv", "text/csv", "甲").with("plugin", FILES);
        assertThat(others.post("/api/v1/bank/statements", body.body(), "Content-Type", body.contentType())
                        .expect(422)
                        .toString())
                .contains("没有启用");
    }

    @Test
    @DisplayName("the other county has no connector, no event and no transaction of this one")
    void theOtherCountySeesNothing() {
        String account = anAccount();
        projectWith(account);
        bank.put(
                folder,
                ref() + ".xml",
                Camt.file(account, Camt.labourCost(ref(), "2025-09-15T09:30:00+08:00", "9.00")));
        fetch(handler);
        assertThat(others.get("/api/v1/bank/sources").expect(200).path("items")).isEmpty();
        assertThat(others.get("/api/v1/bank/events").expect(200).path("items")).isEmpty();
        assertThat(others.post("/api/v1/bank/fetches", Map.of()).expect(200).path("items"))
                .isEmpty();
        assertThat(system.number("SELECT count(*) FROM t_" + OTHER + ".account_transaction"))
                .isZero();
        assertThat(system.number("SELECT count(*) FROM t_" + OTHER + ".bank_event"))
                .isZero();
        assertThat(intake.post("/api/v1/bank/fetches", Map.of()).status()).isEqualTo(403);
    }

    @Test
    @DisplayName("a connector that cannot be reached is shown with its reason")
    void aFailureIsShown() {
        Map<String, Object> gone = bank.settings(folder);
        gone.put("port", RunningSystem.freePort());
        enable(admin, SFTP, gone).expect(200);
        try {
            assertThat(fetch(handler).path("failure").asText()).contains("SFTP");
            assertThat(source(SFTP).path("failure").asText()).contains("SFTP");
        } finally {
            enable(admin, SFTP, bank.settings(folder)).expect(200);
        }
        fetch(handler);
        assertThat(source(SFTP).path("failure").isNull()).isTrue();
    }

    private JsonNode fetch(Api.Caller who) {
        for (int tries = 0; tries < 50; tries++) {
            Answer answer = who.post("/api/v1/bank/fetches", Map.of());
            if (answer.status() != 409) {
                for (JsonNode source : answer.expect(200).path("items")) {
                    if (source.path("source").asText().equals(SFTP)) {
                        return source;
                    }
                }
                throw new AssertionError(answer.toString());
            }
            pause();
        }
        throw new AssertionError("always busy");
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private JsonNode events(String query) {
        return handler.get("/api/v1/bank/events?" + query).expect(200);
    }

    private JsonNode source(String id) {
        for (JsonNode source : handler.get("/api/v1/bank/sources").expect(200).path("items")) {
            if (source.path("id").asText().equals(id)) {
                return source;
            }
        }
        throw new AssertionError(id);
    }

    private JsonNode settings(Api.Caller who) {
        for (JsonNode plugin : who.get("/api/v1/plugins").expect(200).path("items")) {
            if (plugin.path("id").asText().equals(SFTP)) {
                return plugin.path("settings");
            }
        }
        throw new AssertionError(SFTP);
    }

    private Answer handIn(String csv) {
        Multipart body = Multipart.file("file", "通知.csv", "text/csv", csv).with("plugin", FILES);
        return handler.post("/api/v1/bank/statements", body.body(), "Content-Type", body.contentType());
    }

    private static Answer enable(Api.Caller who, String plugin, Map<String, Object> settings) {
        return enable(who, plugin, true, settings);
    }

    private static Answer enable(Api.Caller who, String plugin, boolean enabled, Map<String, Object> settings) {
        return who.send("PUT", "/api/v1/plugins/" + plugin, Map.of("enabled", enabled, "settings", settings));
    }

    private String projectWith(String account) {
        String id = intake.post("/api/v1/projects", aProject("银行项目" + ref()))
                .expect(201)
                .path("id")
                .asText();
        Map<String, Object> entry = anEntry("special-accounts");
        entry.put("accountNo", account);
        intake.post("/api/v1/projects/" + id + "/special-accounts", entry).expect(201);
        return id;
    }

    private List<String> payments(String project) {
        return system.query("SELECT amount_fen || ' ' || result || ' ' || channel || ' ' || wage_month FROM t_" + COUNTY
                + ".wage_payment WHERE project_id = '" + project + "'");
    }

    /** As the register of workers would enter it, sealed with this county's key; the receipt knows the index. */
    private void registerTheWorkerWhoIsWaitedFor() {
        system.execute(
                "INSERT INTO t_" + COUNTY + ".worker (id, name, name_index, id_type, id_no, id_index, id_last_four,"
                        + " created_at, created_by, updated_at, updated_by) SELECT gen_random_uuid(), ''::bytea, ''::bytea, 'RESIDENT', ''::bytea,"
                        + " waits_worker, '0000', now(), 'test', now(), 'test' FROM t_" + COUNTY
                        + ".bank_event WHERE outcome = 'WAITING' AND waits_worker IS NOT NULL ON CONFLICT DO NOTHING");
    }

    private static String anAccount() {
        return "62284804" + ThreadLocalRandom.current().nextLong(10_000_000_000L, 99_999_999_999L);
    }

    private static String ref() {
        return UUID.randomUUID().toString().substring(0, 13);
    }
}
