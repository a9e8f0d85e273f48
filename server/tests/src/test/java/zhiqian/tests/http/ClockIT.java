package zhiqian.tests.http;

import static org.assertj.core.api.Assertions.assertThat;
import static zhiqian.tests.http.BadInputIT.problem;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
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
import zhiqian.tests.fixtures.LeadStory;
import zhiqian.tests.fixtures.RunningSystem;
import zhiqian.tests.fixtures.SharedSystem;

/** 时限自行到期:从 2025-09-29 17:00 起,时钟往前走,期限、提醒、逾期、视为收到、市县两级数字各发生一次. */
@Order(30)
@ExtendWith(SharedSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClockIT {
    private static final String COUNTY = "341221";
    private static final String CITY = LeadStory.CITY;
    private static final Duration SOON = Duration.ofSeconds(40);

    private RunningSystem system;
    private Api api;
    private LeadStory story;
    private int countyOverdueBefore;
    private int cityOverdueBefore;

    @BeforeAll
    void aLeadIsPassedDown(RunningSystem running) {
        system = running;
        api = running.api();
        story = LeadStory.in(api, COUNTY).complainToCityAndTransfer();
    }

    @Test
    @Order(1)
    @DisplayName("3.3–3.4:节前一日 17:00 收到,T16 次日 17:00,T17、T18 为 9 月 30 日,属中秋、国庆节点")
    void theDatesAreThoseOfTheRequirements() {
        JsonNode city = api.as(CITY, "intake").lead(story.cityId());
        JsonNode county = story.detail();
        OffsetDateTime received = OffsetDateTime.parse(city.path("receivedAt").asText());
        assertThat(received.toString()).startsWith("2025-09-29T17:");
        assertThat(OffsetDateTime.parse(clock(city, "T16").path("dueAt").asText()))
                .isEqualTo(received.plusHours(24));
        assertThat(clock(city, "T17").path("due").asText()).isEqualTo("2025-09-30");
        assertThat(clock(county, "T18").path("due").asText()).isEqualTo("2025-09-30");
        assertThat(clock(county, "T18").path("dueAt").asText()).startsWith("2025-10-01T00:00");
        assertThat(county.path("festival").asBoolean()).isTrue();
    }

    @Test
    @Order(2)
    @DisplayName("T21 节点线索 5 个工作日,跳过国庆、中秋 8 天假,为 10 月 13 日;T19 15 日为 10 月 14 日;每一天都说得清")
    void theFestivalTermSkipsTheHolidays() {
        LeadStory signed = LeadStory.in(api, COUNTY).complainToCounty().sign().dispatch();
        JsonNode detail = signed.detail();
        assertThat(clock(detail, "T19").path("due").asText()).isEqualTo("2025-10-14");
        assertThat(clock(detail, "T21").path("due").asText()).isEqualTo("2025-10-13");
        for (String rule : List.of("T19", "T21")) {
            JsonNode explained = api.as(COUNTY, "intake")
                    .get("/api/v1/leads/" + signed.id() + "/clocks/"
                            + clock(detail, rule).path("id").asText())
                    .expect(200);
            List<String> kinds = explained.path("explanation").findValuesAsText("kind");
            assertThat(kinds).contains("START", "DUE");
        }
        JsonNode explained = api.as(COUNTY, "intake")
                .get("/api/v1/leads/" + signed.id() + "/clocks/"
                        + clock(detail, "T21").path("id").asText())
                .expect(200);
        assertThat(explained.path("explanation").findValuesAsText("kind").stream()
                        .filter("SKIPPED"::equals)
                        .count())
                .isEqualTo(9);
        assertThat(explained.path("explanation").toString()).contains("国庆节、中秋节").contains("国办发明电〔2024〕12号");
    }

    @Test
    @Order(4)
    void anHourBeforeNothingIsOverdue() {
        advanceTo("2025-09-30T23:00:00+08:00");
        settle();
        assertThat(clock(story.detail(), "T18").path("state").asText()).isEqualTo("RUNNING");
        assertThat(clock(story.detail(), "T18").path("level").asText()).isEqualTo("DUE_TODAY");
        countyOverdueBefore = api.as(COUNTY, "leader")
                .get("/api/v1/overview")
                .expect(200)
                .path("items")
                .get(0)
                .path("overdue")
                .asInt();
        cityOverdueBefore = ofCounty().path("overdue").asInt();
    }

    @Test
    @Order(5)
    @DisplayName("签收期限届满:T18 逾期一次,一条时间线、一次通知;承办人视为已收到,T21 自该日起算(S-09)")
    void theTermForSigningEndsOnce() {
        advanceTo("2025-10-01T00:00:05+08:00");
        LeadStory.await(
                SOON, () -> clock(story.detail(), "T18").path("state").asText().equals("OVERDUE") ? true : null);
        settle();
        JsonNode detail = story.detail();
        assertThat(clock(detail, "T18").path("level").asText()).isEqualTo("OVERDUE");
        assertThat(clock(detail, "T18").path("remaining").asText()).contains("逾期");
        assertThat(clock(detail, "T21").path("start").asText()).isEqualTo("2025-09-30");
        assertThat(detail.path("state").asText())
                .as("no state changes by itself")
                .isEqualTo("TRANSFERRED");
        assertThat(overdueEvents("T18")).hasSize(1);
        assertThat(system.number("SELECT count(*) FROM t_" + COUNTY
                        + ".notification WHERE kind ILIKE '%OVERDUE%' AND lead_id = '" + story.id()
                        + "' AND text LIKE '%签收%'"))
                .isPositive();
        long notices = system.number("SELECT count(*) FROM t_" + COUNTY + ".notification");
        advance("PT5M");
        settle();
        assertThat(overdueEvents("T18")).hasSize(1);
        assertThat(system.number(
                        "SELECT count(*) FROM t_" + COUNTY + ".notification WHERE lead_id = '" + story.id() + "'"))
                .isLessThanOrEqualTo(notices);
    }

    @Test
    @Order(6)
    @DisplayName("逾期签收记为逾期完成")
    void signingLateIsKeptAsLate() {
        LeadStory late = LeadStory.in(api, COUNTY).complainToCounty();
        story.sign();
        assertThat(clock(story.detail(), "T18").path("state").asText()).isEqualTo("SATISFIED_LATE");
        assertThat(story.detail().path("signedInTime").asBoolean()).isFalse();
        assertThat(late.detail().path("state").asText()).isEqualTo("REGISTERED");
    }

    @Test
    @Order(7)
    @DisplayName("提醒:到期前一个工作日 9:00,一次")
    void remindersComeOnce() {
        assertThat(clock(story.detail(), "T21").path("due").asText()).isEqualTo("2025-10-14");
        assertThat(reminders()).isZero();
        advanceTo("2025-10-13T08:59:00+08:00");
        settle();
        assertThat(reminders()).isZero();
        advanceTo("2025-10-13T09:00:05+08:00");
        LeadStory.await(SOON, () -> reminders() > 0 ? true : null);
        int once = reminders();
        advance("PT2M");
        settle();
        assertThat(reminders()).isEqualTo(once);
    }

    @Test
    @Order(8)
    @DisplayName("办结期限届满:县、市两级的逾期数同时增加")
    void bothLevelsCountWhatIsOverdue() {
        advanceTo("2025-10-20T00:00:05+08:00");
        int county = LeadStory.await(SOON, () -> {
            int now = api.as(COUNTY, "leader")
                    .get("/api/v1/overview")
                    .expect(200)
                    .path("items")
                    .get(0)
                    .path("overdue")
                    .asInt();
            return now > countyOverdueBefore ? now : null;
        });
        LeadStory.await(SOON, () -> ofCounty().path("overdue").asInt() == county ? true : null);
        assertThat(county).isGreaterThan(cityOverdueBefore);
        assertThat(api.as(COUNTY, "leader")
                        .get("/api/v1/leads?overdue=true")
                        .expect(200)
                        .path("total")
                        .asInt())
                .isPositive();
    }

    @Test
    @Order(9)
    void theClockNeverRunsBackwards() {
        problem(
                api.platform().post("/api/v1/platform/clock", Map.of("now", "2025-09-29T17:00:00+08:00")),
                409,
                "conflict");
        assertThat(api.platform()
                        .post("/api/v1/platform/clock", Map.of("advance", "-PT1H"))
                        .status())
                .isIn(409, 422);
        assertThat(api.platform()
                        .post("/api/v1/platform/clock", Map.of("advance", "x"))
                        .status())
                .isEqualTo(422);
        assertThat(api.platform().post("/api/v1/platform/clock", Map.of()).status())
                .isEqualTo(422);
        assertThat(api.as(COUNTY, "admin")
                        .post("/api/v1/platform/clock", Map.of("advance", "PT1H"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    @Order(10)
    @DisplayName("五次错误口令锁定十五分钟;锁定期间正确口令也不行;到时自行解除")
    void fiveWrongPasswordsLockForFifteenMinutes() {
        for (int i = 1; i <= 4; i++) {
            problem(api.session(COUNTY, "transport", "wrong-" + i), 401, "wrong-credentials");
        }
        problem(api.session(COUNTY, "transport", "wrong-5"), 423, "account-locked");
        problem(api.session(COUNTY, "transport", RunningSystem.PASSWORD), 423, "account-locked");
        advance("PT14M");
        assertThat(api.session(COUNTY, "transport", RunningSystem.PASSWORD).status())
                .isEqualTo(423);
        advance("PT2M");
        api.session(COUNTY, "transport", RunningSystem.PASSWORD).expect(200);
    }

    @Test
    @Order(11)
    void theAdministratorUnlocks() {
        for (int i = 1; i <= 5; i++) {
            api.session(COUNTY, "water", "wrong");
        }
        problem(api.session(COUNTY, "water", RunningSystem.PASSWORD), 423, "account-locked");
        api.as(COUNTY, "admin")
                .post("/api/v1/users/water/actions/unlock", Map.of())
                .expect(200);
        api.session(COUNTY, "water", RunningSystem.PASSWORD).expect(200);
    }

    @Test
    @Order(12)
    @DisplayName("不存在的用户与口令错误不可区分")
    void anUnknownUserLooksLikeAWrongPassword() {
        Answer unknown = api.session(COUNTY, "nobody-here", "wrong");
        Answer wrong = api.session(COUNTY, "leader", "wrong");
        problem(unknown, 401, "wrong-credentials");
        assertThat(unknown.json().path("detail")).isEqualTo(wrong.json().path("detail"));
        api.session(COUNTY, "leader", RunningSystem.PASSWORD).expect(200);
    }

    private List<JsonNode> overdueEvents(String rule) {
        List<JsonNode> events = new ArrayList<>();
        for (JsonNode event : api.as(COUNTY, "intake")
                .get("/api/v1/leads/" + story.id() + "/timeline")
                .expect(200)
                .path("items")) {
            if (event.path("action").asText().contains("overdue")
                    && event.toString().contains(rule)) {
                events.add(event);
            }
        }
        return events;
    }

    private int reminders() {
        return (int) system.number("SELECT count(*) FROM t_" + COUNTY + ".notification WHERE lead_id = '" + story.id()
                + "' AND kind = 'DUE_SOON'");
    }

    private JsonNode ofCounty() {
        for (JsonNode item :
                api.as(CITY, "leader").get("/api/v1/overview").expect(200).path("items")) {
            if (item.path("tenant").asText().equals(COUNTY)) {
                return item;
            }
        }
        throw new AssertionError("no row of " + COUNTY);
    }

    private void advanceTo(String now) {
        api.platform().post("/api/v1/platform/clock", Map.of("now", now)).expect(200);
    }

    private void advance(String duration) {
        api.platform()
                .post("/api/v1/platform/clock", Map.of("advance", duration))
                .expect(200);
    }

    /** Until the due-queue and the exchange have looked again. */
    private static void settle() {
        try {
            Thread.sleep(3_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static JsonNode clock(JsonNode lead, String rule) {
        JsonNode found = null;
        for (JsonNode clock : lead.path("clocks")) {
            if (clock.path("rule").asText().equals(rule)) {
                found = clock;
            }
        }
        if (found == null) {
            throw new AssertionError("no clock " + rule + " in " + lead.path("clocks"));
        }
        return found;
    }
}
