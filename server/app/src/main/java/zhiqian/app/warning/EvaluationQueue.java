package zhiqian.app.warning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import zhiqian.app.clock.BusinessClock;
import zhiqian.app.platform.Background;
import zhiqian.app.platform.BrokenOff;
import zhiqian.app.platform.Json;
import zhiqian.app.platform.Started;
import zhiqian.app.project.ProjectsTouched;
import zhiqian.app.tenancy.TenantDirectory;
import zhiqian.app.tenancy.TenantRound;
import zhiqian.terms.TenantId;

/**
 * Works off what is to be evaluated: every night at 00:00, every morning at 06:00 (when the data of the day before are in and the
 * contracts are counted), when asked, and when data have changed. What is to do stands in the database; this only remembers whom
 * to look at first.
 */
@ApplicationScoped
public class EvaluationQueue {
    private static final System.Logger LOGGER = System.getLogger(EvaluationQueue.class.getName());
    private static final Duration WAKE = Duration.ofMillis(150);
    private static final Duration SWEEP = Duration.ofSeconds(3);
    private static final int SWEPT_AT_A_TIME = 50;
    private static final int PROJECTS_IN_A_PIECE = 200;
    private static final int ENTERPRISES_IN_A_PIECE = 1000;
    private static final LocalTime MORNING = LocalTime.of(6, 0);

    @Inject
    private Background background;

    @Inject
    private TenantDirectory directory;

    @Inject
    private EvaluationService service;

    @Inject
    private ZeroSnapshotService zero;

    @Inject
    private BusinessClock clock;

    private final Set<TenantId> awake = ConcurrentHashMap.newKeySet();

    /** The slot that each tenant was last planned for: a day, or a day with its morning. */
    private final Map<TenantId, String> planned = new ConcurrentHashMap<>();

    void begin(@Observes Started started) {
        if (started.phase() == Started.Phase.WORK) {
            background.repeat("evaluations", WAKE, this::work);
            TenantRound round = new TenantRound(directory, SWEPT_AT_A_TIME);
            background.repeat("evaluations-sweep", SWEEP, () -> awake.addAll(round.next()));
        }
    }

    void touched(@Observes ProjectsTouched touched) {
        wake(touched.tenant());
    }

    void wake(TenantId tenant) {
        awake.add(tenant);
    }

    private void work() {
        List<TenantId> now = List.copyOf(awake);
        awake.removeAll(now);
        background.each("evaluation", now, this::work);
    }

    private void work(TenantId tenant) {
        plan(tenant);
        while (service.changed(tenant) > 0) {
            // more may be waiting
        }
        service.take(tenant).ifPresent(run -> {
            run(tenant, run);
            wake(tenant);
        });
    }

    private void plan(TenantId tenant) {
        LocalDate today = clock.today();
        boolean morning = !clock.now().atZone(Json.ZONE).toLocalTime().isBefore(MORNING);
        String slot = today + (morning ? " morning" : "");
        if (slot.equals(planned.get(tenant))) {
            return;
        }
        zero.takeBefore(tenant, today);
        service.plan(tenant, today, "NIGHTLY");
        if (morning) {
            service.plan(tenant, today, "MORNING");
        }
        planned.put(tenant, slot);
    }

    private void run(TenantId tenant, Evaluation run) {
        String failure = null;
        try {
            EvaluationService.Work work = service.begin(tenant, run);
            background.inTwoLanes(
                    pieces(work.projects(), PROJECTS_IN_A_PIECE),
                    piece -> atMostTwice(() -> service.projects(tenant, run, piece)));
            background.inTwoLanes(
                    pieces(work.enterprises(), ENTERPRISES_IN_A_PIECE),
                    piece -> atMostTwice(() -> service.enterprises(tenant, run, piece)));
        } catch (BrokenOff e) {
            // the server stops: whoever takes the run up when its lease is over begins it anew
            LOGGER.log(System.Logger.Level.INFO, tenant.code() + ": evaluation " + run.id() + " goes on later");
            return;
        } catch (RuntimeException e) {
            LOGGER.log(System.Logger.Level.ERROR, tenant.code() + ": evaluation " + run.id() + " failed", e);
            failure = "研判未能完成,请稍后再试";
        }
        service.finish(tenant, run, failure);
    }

    /** At least two, unless there is little to do. */
    private static List<List<UUID>> pieces(List<UUID> all, int atMost) {
        int size = Math.min(atMost, Math.max(atMost / 4, (all.size() + 1) / 2));
        List<List<UUID>> pieces = new ArrayList<>();
        for (int from = 0; from < all.size(); from += size) {
            pieces.add(all.subList(from, Math.min(all.size(), from + size)));
        }
        return pieces;
    }

    /** A piece that fails is tried once more: another replica may have raised the same warning at the same moment. */
    private static void atMostTwice(Runnable piece) {
        try {
            piece.run();
        } catch (RuntimeException e) {
            LOGGER.log(System.Logger.Level.WARNING, "a piece of an evaluation failed; once more", e);
            piece.run();
        }
    }
}
