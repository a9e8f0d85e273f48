package zhiqian.tests.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import zhiqian.tests.fixtures.Answer;
import zhiqian.tests.fixtures.Api;
import zhiqian.tests.fixtures.Bodies;
import zhiqian.tests.fixtures.LeadStory;
import zhiqian.tests.fixtures.RunningSystem;
import zhiqian.tests.fixtures.SharedSystem;

/**
 * 一件也不丢:many workers, officers and counties at once, while the application server, PostgreSQL or both are killed at
 * random moments. Whoever gets no answer asks again with the same key, as a browser does. Afterwards the books are checked:
 * every acknowledged act is there, once, in order; statements are without gap; clocks, figures and audit agree.
 *
 * <p>{@code -Dzhiqian.stories=500 -Dzhiqian.seed=…} for the long run.
 */
@Order(40)
@ExtendWith(SharedSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NothingLostIT {
    private static final int STORIES = Integer.getInteger("zhiqian.stories", 80);
    private static final int KILLS = Integer.getInteger("zhiqian.kills", Math.max(2, STORIES / 50));
    private static final long SEED = Long.getLong("zhiqian.seed", System.nanoTime());
    private static final int CLIENTS = 16;
    private static final String CITY = LeadStory.CITY;
    private static final List<String> COUNTIES = List.of("341202", "341203", "341204", "341222", "341225");
    private static final List<String> ALL = List.of(
            "341200", "341202", "341203", "341204", "341221", "341222", "341225", "341226", "341271", "341272",
            "341282");

    private RunningSystem system;
    private final List<Story> stories = new CopyOnWriteArrayList<>();
    private final ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();
    private final AtomicInteger unknown = new AtomicInteger();
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final AtomicInteger unauthorized = new AtomicInteger();
    private final List<String> kills = new CopyOnWriteArrayList<>();
    private final AtomicBoolean clientsDone = new AtomicBoolean();

    /** What one client was told; nothing else counts. */
    private static final class Story {
        private final String county;
        private final boolean viaCity;
        private final String key = UUID.randomUUID().toString();
        private final String project = "不丢" + key;
        private final List<String> cityActs = new ArrayList<>();
        private final List<String> acts = new ArrayList<>();
        private String cityLead;
        private String lead;
        private String state;

        Story(String county, boolean viaCity) {
            this.county = county;
            this.viaCity = viaCity;
        }
    }

    @BeforeAll
    @Timeout(value = 60, unit = TimeUnit.MINUTES)
    void runTheStoriesThroughTheCrashes(RunningSystem running) throws InterruptedException {
        system = running;
        System.out.println("NothingLostIT: " + STORIES + " stories, " + KILLS + " kills, -Dzhiqian.seed=" + SEED);
        Instant began = Instant.now();
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        Api api = system.api();
        for (int i = 0; i < STORIES; i++) {
            Story story = new Story(COUNTIES.get(i % COUNTIES.size()), i % 3 != 0);
            stories.add(story);
            int stopsAfter = i % 7 == 0 ? i % 5 + 1 : 99;
            clients.execute(() -> live(api, story, stopsAfter));
        }
        clients.shutdown();
        Thread killer = new Thread(this::killNowAndThen, "killer");
        killer.start();
        boolean ended = clients.awaitTermination(30, TimeUnit.MINUTES);
        clientsDone.set(true);
        killer.join();
        assertThat(ended).as("clients ended").isTrue();
        if (system.isDown()) {
            system.start();
        }
        system.awaitReady();
        System.out.println("NothingLostIT: " + acknowledged + " writes acknowledged, " + unknown
                + " with unknown outcome and asked again, " + unauthorized + " refused as 401, kills " + kills + ", "
                + Duration.between(began, Instant.now()).toSeconds() + " s");
        awaitQuiet();
    }

    @AfterAll
    void leaveItRunning() {
        if (system.isDown()) {
            system.start();
        }
    }

    private void live(Api api, Story story, int stopsAfter) {
        try {
            String first = story.viaCity ? CITY : story.county;
            patiently(
                    () -> api.nobody()
                            .post(
                                    "/public/v1/" + first + "/leads",
                                    Bodies.aComplaint(story.project),
                                    "Idempotency-Key",
                                    "c-" + story.key),
                    201);
            String id = find(api, first, story.project);
            int step = 0;
            if (story.viaCity) {
                story.cityLead = id;
                act(api, story, CITY, "intake", id, "acknowledge", Map.of(), story.cityActs);
                act(api, story, CITY, "intake", id, "transfer", Map.of("target", story.county), story.cityActs);
                id = find(api, story.county, story.project);
            }
            story.lead = id;
            Object[][] steps = {
                {"intake", "sign", Map.of()},
                {"intake", "dispatch", Map.of()},
                {"housing", "start-verification", Map.of()},
                {"housing", "record-findings", Bodies.findings()},
                {"housing", "feedback", Bodies.feedback()},
                {"reviewer", "review", Bodies.approval()},
            };
            for (Object[] each : steps) {
                if (step++ >= stopsAfter) {
                    return;
                }
                JsonNode answer =
                        act(api, story, story.county, (String) each[0], id, (String) each[1], each[2], story.acts);
                story.state = answer.path("state").asText();
            }
        } catch (RuntimeException | AssertionError e) {
            failures.add(story.project + " in " + story.county + ": " + e);
        }
    }

    private JsonNode act(
            Api api,
            Story story,
            String tenant,
            String user,
            String id,
            String action,
            Object body,
            List<String> acts) {
        JsonNode answer = patiently(
                () -> api.as(tenant, user).act(id, action, body, "Idempotency-Key", action + "-" + story.key), 200);
        acts.add(action);
        acknowledged.incrementAndGet();
        return answer;
    }

    private String find(Api api, String tenant, String project) {
        Instant end = Instant.now().plus(Duration.ofMinutes(5));
        while (Instant.now().isBefore(end)) {
            JsonNode items = patiently(
                            () -> api.as(tenant, "intake").get("/api/v1/leads?q=" + IsolationIT.enc(project)), 200)
                    .path("items");
            if (!items.isEmpty()) {
                return items.get(0).path("id").asText();
            }
            pause(300);
        }
        throw new AssertionError("the lead never came to " + tenant + "; waiting: " + waiting());
    }

    /** Statements that are on their way, for whoever has to find out why. */
    private List<String> waiting() {
        List<String> found = new ArrayList<>();
        for (String tenant : ALL) {
            String schema = "t_" + tenant + ".";
            found.addAll(
                    system.query("SELECT 'out " + tenant + " ' || receiver || ' ' || coalesce(no, 0) || ' ' || kind"
                            + " FROM " + schema + "outbox WHERE delivered_at IS NULL ORDER BY id LIMIT 5"));
            found.addAll(system.query("SELECT 'in " + tenant + " ' || sender || ' ' || no || ' ' || kind"
                    + " || coalesce(' ' || attempts || 'x ' || error || ' until ' || retry_at, '') FROM " + schema
                    + "inbox WHERE applied_at IS NULL ORDER BY sender, no LIMIT 5"));
        }
        return found;
    }

    /** No answer, or one that says "not now": nobody knows what happened, so the same request is sent again. */
    private JsonNode patiently(java.util.function.Supplier<Answer> request, int expected) {
        Instant end = Instant.now().plus(Duration.ofMinutes(8));
        while (true) {
            try {
                Answer answer = request.get();
                if (answer.status() < 500 && answer.status() != 401) {
                    return answer.expect(expected);
                }
                if (answer.status() == 401) {
                    unauthorized.incrementAndGet();
                }
            } catch (UncheckedIOException e) {
                // connection refused, reset or timed out
            }
            unknown.incrementAndGet();
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("no answer for eight minutes");
            }
            pause(500);
        }
    }

    private void killNowAndThen() {
        Random random = new Random(SEED);
        for (int i = 0; i < KILLS && !clientsDone.get(); i++) {
            pause(2_000 + random.nextInt(5_000));
            if (clientsDone.get()) {
                return;
            }
            // every kind comes once in three
            int what = (i + (int) Math.floorMod(SEED, 3L)) % 3;
            kills.add(what == 0 ? "liberty" : what == 1 ? "postgres" : "both");
            if (what != 0) {
                RunningSystem.kill(system.postgresProcess());
            }
            if (what != 1) {
                RunningSystem.kill(system.libertyProcess());
                // the launcher exits, because the application server is gone; a service manager starts it again
                waitUntilDown();
                system.launch();
            }
            waitUntilReady();
        }
    }

    private void waitUntilDown() {
        Instant end = Instant.now().plusSeconds(60);
        while (!system.isDown() && Instant.now().isBefore(end)) {
            pause(100);
        }
    }

    private void waitUntilReady() {
        Instant end = Instant.now().plusSeconds(240);
        while (!system.isReady() && Instant.now().isBefore(end)) {
            if (system.isDown()) {
                system.launch();
            }
            pause(300);
        }
    }

    /** Until every outbox is delivered and every inbox applied. */
    private void awaitQuiet() {
        Instant end = Instant.now().plus(Duration.ofMinutes(2));
        while (Instant.now().isBefore(end)) {
            long waiting = ALL.stream()
                    .mapToLong(t ->
                            system.number("SELECT (SELECT count(*) FROM t_" + t + ".outbox WHERE delivered_at IS NULL)"
                                    + " + (SELECT count(*) FROM t_" + t + ".inbox WHERE applied_at IS NULL)"))
                    .sum();
            if (waiting == 0) {
                return;
            }
            pause(500);
        }
    }

    @Test
    void noClientWasToldSomethingElseThanTheTruth() {
        assertThat(failures).isEmpty();
        assertThat(acknowledged.get()).isGreaterThan(STORIES);
        assertThat(kills).as("crashes that happened while clients worked").isNotEmpty();
    }

    @Test
    @DisplayName("a valid token stays valid through every crash")
    void noTokenWasRefused() {
        assertThat(unauthorized.get()).isZero();
    }

    @Test
    @DisplayName(
            "every acknowledged act is in the timeline once, in order, and the lead is in the state that was acknowledged")
    void everyAcknowledgedActIsThereOnce() {
        for (Story story : stories) {
            if (story.lead == null) {
                continue;
            }
            assertThat(acts(story.county, story.lead)).as(story.project).isEqualTo(story.acts);
            if (story.state != null) {
                assertThat(system.query(
                                "SELECT state FROM t_" + story.county + ".lead WHERE id = '" + story.lead + "'"))
                        .containsExactly(story.state);
            }
            if (story.viaCity) {
                assertThat(acts(CITY, story.cityLead)).as(story.project).isEqualTo(story.cityActs);
            }
        }
    }

    private List<String> acts(String tenant, String lead) {
        return system.query("SELECT action FROM t_" + tenant + ".timeline_event WHERE subject_id = '" + lead
                + "' AND action IN ('acknowledge', 'transfer', 'sign',"
                + " 'dispatch', 'start-verification', 'record-findings', 'feedback', 'review') ORDER BY id");
    }

    @Test
    void everyComplaintIsThereExactlyOnce() {
        for (Story story : stories) {
            List<String> where = story.viaCity ? List.of(CITY, story.county) : List.of(story.county);
            for (String tenant : ALL) {
                assertThat(system.number(
                                "SELECT count(*) FROM t_" + tenant + ".lead WHERE project = '" + story.project + "'"))
                        .as(story.project + " in " + tenant)
                        .isEqualTo(where.contains(tenant) ? 1 : 0);
            }
        }
    }

    @Test
    void noLeadNumberIsGivenTwice() {
        // gaps are no loss: PostgreSQL's sequences skip numbers in a crash
        for (String tenant : ALL) {
            assertThat(system.query("SELECT lead_no FROM t_" + tenant + ".lead GROUP BY lead_no HAVING count(*) > 1"))
                    .as(tenant)
                    .isEmpty();
        }
    }

    @Test
    @DisplayName("statements: every outbox delivered, every inbox applied, numbers 1 to n without gap, one for one")
    void statementsAreWithoutGap() {
        for (String tenant : ALL) {
            String schema = "t_" + tenant + ".";
            assertThat(system.number(
                            "SELECT count(*) FROM " + schema + "outbox WHERE delivered_at IS NULL OR no IS NULL"))
                    .as("undelivered in " + tenant)
                    .isZero();
            assertThat(system.number("SELECT count(*) FROM " + schema + "inbox WHERE applied_at IS NULL"))
                    .as("not applied in " + tenant)
                    .isZero();
            assertThat(system.query("SELECT sender FROM " + schema
                            + "inbox GROUP BY sender HAVING min(no) <> 1 OR max(no) <> count(*)"))
                    .as("gaps in " + tenant)
                    .isEmpty();
            for (String receiver : ALL) {
                assertThat(system.query("SELECT no || ' ' || kind || ' ' || md5(payload) FROM " + schema
                                + "outbox WHERE receiver = '" + receiver + "' ORDER BY no"))
                        .as(tenant + " to " + receiver)
                        .isEqualTo(system.query("SELECT no || ' ' || kind || ' ' || md5(payload) FROM t_" + receiver
                                + ".inbox WHERE sender = '" + tenant + "' ORDER BY no"));
            }
        }
    }

    @Test
    @DisplayName("clocks: a closed lead has none running, an open one has at least one; none is there twice")
    void clocksAgreeWithTheStates() {
        for (String tenant : ALL) {
            String schema = "t_" + tenant + ".";
            assertThat(system.query("SELECT l.lead_no || c.rule FROM " + schema + "lead l JOIN " + schema
                            + "deadline_clock c ON c.subject_id = l.id"
                            + " WHERE l.state = 'CLOSED' AND c.state IN ('RUNNING', 'OVERDUE')"))
                    .as("running clocks of closed leads in " + tenant)
                    .isEmpty();
            assertThat(system.query("SELECT l.lead_no || l.state FROM " + schema
                            + "lead l WHERE NOT l.finished AND l.target_tenant IS NULL AND NOT EXISTS"
                            + " (SELECT 1 FROM " + schema
                            + "deadline_clock c WHERE c.subject_id = l.id AND c.state IN ('RUNNING', 'OVERDUE'))"))
                    .as("open leads without a clock in " + tenant)
                    .isEmpty();
            assertThat(
                            system.query(
                                    "SELECT subject_id FROM " + schema
                                            + "deadline_clock WHERE state IN ('RUNNING', 'OVERDUE') GROUP BY subject_id, rule HAVING count(*) > 1"))
                    .isEmpty();
        }
    }

    @Test
    @DisplayName("the city's figures are each county's own")
    void theCityKnowsWhatTheCountiesKnow() {
        Api api = system.api();
        for (JsonNode row :
                api.as(CITY, "leader").get("/api/v1/overview").expect(200).path("items")) {
            String county = row.path("tenant").asText();
            JsonNode own = api.as(county, "leader")
                    .get("/api/v1/overview")
                    .expect(200)
                    .path("items")
                    .get(0);
            for (String figure : List.of(
                    "received",
                    "returned",
                    "signed",
                    "signedInTime",
                    "closed",
                    "closedInTime",
                    "overdue",
                    "open",
                    "special")) {
                assertThat(row.path(figure)).as(county + " " + figure).isEqualTo(own.path(figure));
            }
        }
    }

    @Test
    void theAuditChainsVerify() {
        Api api = system.api();
        for (String tenant : ALL) {
            JsonNode verification = LeadStory.await(Duration.ofSeconds(60), () -> {
                JsonNode now = api.as(tenant, "auditor")
                        .get("/api/v1/audit/verification")
                        .expect(200);
                return now.path("sealed").asLong() == now.path("entries").asLong()
                                || !now.path("ok").asBoolean()
                        ? now
                        : null;
            });
            assertThat(verification.path("ok").asBoolean())
                    .as(tenant + " " + verification)
                    .isTrue();
        }
    }

    @Test
    @DisplayName("the audit knows every acknowledged act once")
    void theAuditHoldsEveryAct() {
        for (Story story : stories) {
            if (story.lead != null) {
                assertThat(system.query("SELECT action FROM t_" + story.county + ".audit_entry WHERE object = 'lead/"
                                + story.lead + "' AND action IN ('sign', 'dispatch',"
                                + " 'start-verification', 'record-findings', 'feedback', 'review') ORDER BY id"))
                        .isEqualTo(story.acts);
            }
        }
    }

    private static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
