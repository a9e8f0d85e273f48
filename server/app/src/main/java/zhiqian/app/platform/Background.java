package zhiqian.app.platform;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The one executor for work that goes on by itself (architecture N3). A failing run is logged and tried again at the next. */
@ApplicationScoped
public class Background {
    private static final System.Logger LOGGER = System.getLogger(Background.class.getName());

    @Resource
    private ManagedScheduledExecutorService executor;

    private final List<Future<?>> repeating = new ArrayList<>();

    /** Runs {@code work} again and again, with {@code pause} between the end of one run and the start of the next. */
    public void repeat(String name, Duration pause, Runnable work) {
        repeating.add(
                executor.scheduleWithFixedDelay(() -> guarded(name, work), 0, pause.toMillis(), TimeUnit.MILLISECONDS));
    }

    /** Runs {@code work} soon, once. */
    public void soon(String name, Runnable work) {
        executor.submit(() -> guarded(name, work));
    }

    /**
     * Work whose outcome, or failure, somebody waits for.
     *
     * @throws BrokenOff if the server stops
     */
    public <T> Future<T> ask(Callable<T> work) {
        try {
            return executor.submit(work);
        } catch (RejectedExecutionException stopping) {
            throw new BrokenOff(stopping);
        }
    }

    /**
     * What {@link #ask} was asked for; its failure as its own.
     *
     * @throws BrokenOff if the server stops
     */
    public static <T> T outcome(Future<T> work) {
        try {
            return work.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrokenOff(e);
        }
    }

    /**
     * Half of the work beside the other half, for work that mostly waits for the database, which has more than one core. Both end
     * before it returns.
     *
     * @param work that does not wait for that on another of {@code all}
     */
    public <T> void inTwoLanes(List<T> all, Consumer<T> work) {
        List<T> second = all.subList((all.size() + 1) / 2, all.size());
        Future<?> other = ask(() -> {
            second.forEach(work);
            return null;
        });
        RuntimeException failed = null;
        try {
            all.subList(0, (all.size() + 1) / 2).forEach(work);
        } catch (RuntimeException e) {
            failed = e;
        }
        try {
            outcome(other);
        } catch (RuntimeException e) {
            failed = failed == null ? e : failed;
        }
        if (failed != null) {
            throw failed;
        }
    }

    /** For work on many: one that fails is logged and left for the next time, and keeps none of the others waiting. */
    public <T> void each(String name, Iterable<T> subjects, Consumer<T> work) {
        for (T subject : subjects) {
            guarded(name + " " + subject, () -> work.accept(subject));
        }
    }

    private static void guarded(String name, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | Error e) { // an Error would end the repetition without a word
            LOGGER.log(System.Logger.Level.WARNING, "background work '" + name + "' failed; it is tried again", e);
        }
    }

    @PreDestroy
    void stop() {
        repeating.forEach(work -> work.cancel(false));
    }
}
