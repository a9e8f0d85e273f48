package zhiqian.tests.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import zhiqian.demo.CountySize;
import zhiqian.demo.DemoCounty;
import zhiqian.demo.Truth;
import zhiqian.tests.fixtures.Api;
import zhiqian.tests.fixtures.LeadStory;
import zhiqian.tests.fixtures.RunningSystem;

/** 演示县区:埋设的缺陷逐一预警,形似缺陷的不预警(R-280 至 R-289). */
@Order(51)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemoCountyIT {
    private static final String COUNTY = "341221";
    private static final CountySize SIZE = new CountySize(40, 16, 150);
    private static final CountySize SMALL = new CountySize(34, 12, 100);
    private static final String KILLED = "341222";
    private static final Duration LOADED = Duration.ofMinutes(3);
    private static final Duration SOON = Duration.ofSeconds(60);

    private final RunningSystem system =
            RunningSystem.onNewFolder().with("ZHIQIAN_CLOCK_START", "2025-11-20T09:00:00+08:00");

    @BeforeAll
    void begin() {
        system.start();
    }

    @AfterAll
    void end() {
        system.close();
    }

    @Test
    @Order(1)
    @DisplayName("what was planted is found, all of it and nothing else; loaded again, nothing changes")
    void whatWasPlantedIsFound() {
        Truth truth = demo(COUNTY, SIZE).load();
        assertThat(raised(COUNTY)).containsExactlyInAnyOrderElementsOf(planted(truth));
        assertThat(system.number("SELECT count(DISTINCT state) FROM t_" + COUNTY + ".lead"))
                .as("leads at every step")
                .isEqualTo(7);
        long rows = rows(COUNTY);
        demo(COUNTY, SIZE).load();
        assertThat(rows(COUNTY)).isEqualTo(rows);
        assertThat(raised(COUNTY)).containsExactlyInAnyOrderElementsOf(planted(truth));
    }

    @Test
    @Order(2)
    @DisplayName("the city counts what the county counts")
    void theCityCountsTheSame() {
        List<String> county = byType(system.api().as(COUNTY, "handler"));
        assertThat(county).isNotEmpty();
        LeadStory.await(
                SOON, () -> byType(system.api().as("341200", "supervisor")).equals(county) ? true : null);
    }

    /** one warning per matter for ever, whatever happens to the server between. */
    @Test
    @Order(3)
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    @DisplayName("killed while the models look at it: the same is found, nothing twice")
    void killedAndTheSame() {
        CompletableFuture<Truth> loading =
                CompletableFuture.supplyAsync(() -> demo(KILLED, SMALL).load());
        killWhen(loading, "SELECT count(*) FROM t_" + KILLED + ".warning");
        Truth truth = loading.join();
        assertThat(raised(KILLED)).containsExactlyInAnyOrderElementsOf(planted(truth));
        assertThat(system.number(
                        "SELECT count(*) - count(DISTINCT (subject_id, code, period)) FROM t_" + KILLED + ".warning"))
                .isZero();
        assertThat(system.number("SELECT count(*) FROM t_" + KILLED + ".attendance"))
                .isEqualTo(system.number(
                        "SELECT sum(read_rows) FROM t_" + KILLED + ".import_job WHERE kind = 'attendance'"));
    }

    /** Once the first rows are there; the loader waits for the server and goes on. */
    private void killWhen(CompletableFuture<Truth> loading, String count) {
        LeadStory.await(LOADED, () -> loading.isDone() || system.number(count) > 0 ? true : null);
        assertThat(loading).as("loaded before it could be killed").isNotDone();
        system.killEverything();
        system.start();
    }

    private DemoCounty demo(String tenant, CountySize size) {
        return new DemoCounty(system.url(), tenant, RunningSystem.PASSWORD, 7, size, line -> {});
    }

    /** Type, subject, period and findings of all that was ever raised, open or not. */
    private List<String> raised(String tenant) {
        Api.Caller handler = system.api().as(tenant, "handler");
        List<String> raised = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonNode page = handler.get("/api/v1/warnings?limit=100" + cursor).expect(200);
            page.path("items")
                    .forEach(one -> raised.add(line(
                            one.path("type").asText(),
                            one.path("subjectName").asText(),
                            one.path("period").asText(),
                            texts(one.path("subCodes")))));
            cursor = page.path("next").isTextual()
                    ? "&cursor=" + page.path("next").asText()
                    : null;
        }
        return raised;
    }

    private static List<String> planted(Truth truth) {
        return truth.planted().stream()
                .map(one -> line(one.type(), one.subject(), one.period(), one.findings().stream()))
                .toList();
    }

    private static String line(String type, String subject, String period, Stream<String> findings) {
        return type + " " + subject + " " + period + " " + new TreeSet<>(findings.toList());
    }

    private static Stream<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts.stream();
    }

    private long rows(String tenant) {
        return Stream.of(
                        "attendance",
                        "payroll_line",
                        "wage_payment",
                        "account_transaction",
                        "notice_board",
                        "subcontract",
                        "inspection",
                        "supervision_report",
                        "lead")
                .mapToLong(table -> system.number("SELECT count(*) FROM t_" + tenant + "." + table))
                .sum();
    }

    private static List<String> byType(Api.Caller who) {
        List<String> counts = new ArrayList<>();
        for (JsonNode row : who.get("/api/v1/overview/warnings").expect(200).path("items")) {
            if (row.path("tenant").asText().equals(COUNTY)) {
                row.path("byType")
                        .forEach(type -> counts.add(type.path("type").asText() + " "
                                + type.path("raised").asInt() + " "
                                + type.path("open").asInt()));
            }
        }
        return counts;
    }
}
