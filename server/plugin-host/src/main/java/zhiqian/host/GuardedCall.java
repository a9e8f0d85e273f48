package zhiqian.host;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import zhiqian.spi.CallContext;
import zhiqian.spi.Provider;
import zhiqian.spi.ProviderError;
import zhiqian.spi.ProviderException;
import zhiqian.spi.Settings;

/**
 * The guard around one call: the plugin's own context class loader, a time budget, and one kind of exception. Runs the
 * plugin on the executor while the caller waits; the place is left when the plugin's thread is done.
 */
final class GuardedCall<P extends Provider, R> {
    private static final System.Logger LOGGER = System.getLogger(GuardedCall.class.getName());

    private enum Progress {
        WAITING,
        BEGUN,
        GIVEN_UP
    }

    private record Given<R>(R value, String digest) {}

    private final ProviderCall<P, R> call;
    private final P provider;
    private final LoadedPlugin plugin;
    private final Settings settings;
    private final Breaker breaker;
    private final Meter meter;
    private final Runnable leave;
    private final AtomicReference<Progress> progress = new AtomicReference<>(Progress.WAITING);

    GuardedCall(
            ProviderCall<P, R> call,
            P provider,
            LoadedPlugin plugin,
            Settings settings,
            Breaker breaker,
            Meter meter,
            Runnable leave) {
        this.call = call;
        this.provider = provider;
        this.plugin = plugin;
        this.settings = settings;
        this.breaker = breaker;
        this.meter = meter;
        this.leave = leave;
    }

    /** @throws ProviderException if there is no answer, or not within the budget */
    Answer<R> answer(ExecutorService executor, long begun, Duration budget) {
        long end = begun + budget.toNanos();
        Future<Given<R>> future;
        try {
            future = executor.submit(() -> run(end));
        } catch (RejectedExecutionException | IllegalStateException noThread) {
            giveUp();
            throw refusedByUs("系统繁忙,暂不能调用插件");
        }
        try {
            Given<R> given = future.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
            breaker.succeeded();
            Duration took = Duration.ofNanos(System.nanoTime() - begun);
            meter.took(took.toNanos());
            return new Answer<>(
                    given.value(), plugin.jar().id(), plugin.jar().version(), inputDigest(), given.digest(), took);
        } catch (TimeoutException late) {
            future.cancel(true);
            meter.took(System.nanoTime() - begun);
            throw tooLate();
        } catch (CancellationException shutDown) {
            giveUp();
            throw refusedByUs("系统正在停止,暂不能调用插件");
        } catch (InterruptedException interrupted) {
            future.cancel(true);
            giveUp();
            Thread.currentThread().interrupt();
            throw refusedByUs("调用被中断");
        } catch (ExecutionException failed) {
            meter.took(System.nanoTime() - begun);
            throw judged(failed.getCause());
        }
    }

    /** On the plugin's thread. */
    @SuppressWarnings("unchecked") // a safe copy of an R is an R for the collections of the JDK
    private Given<R> run(long end) throws Exception {
        if (!progress.compareAndSet(Progress.WAITING, Progress.BEGUN)) {
            return null;
        }
        meter.called();
        try {
            return Under.loader(plugin.loader(), () -> {
                Duration left = Duration.ofNanos(Math.max(0, end - System.nanoTime()));
                CallContext context = new CallContext(
                        call.who().tenant(),
                        call.who().division(),
                        settings,
                        left,
                        call.who().correlationId());
                Object value = new Answers(plugin.loader()).safe(call.ask().apply(provider, context));
                return new Given<>((R) value, Digests.sha256(Answers.canonical(value)));
            });
        } catch (Throwable thrown) {
            throw translated(thrown);
        } finally {
            leave.run();
        }
    }

    /** No vendor's exception leaves the plugin's thread: it would hold on to the vendor's loader. */
    private ProviderException translated(Throwable thrown) {
        if (thrown instanceof ProviderException said) {
            return new ProviderException(said.error(), Texts.upTo(500, said.chinese()));
        }
        if (thrown instanceof VirtualMachineError grave && !(thrown instanceof StackOverflowError)) {
            throw grave;
        }
        log(Texts.trace(thrown));
        return new ProviderException(
                ProviderError.BAD_ANSWER,
                "插件“" + plugin.jar().id() + "”内部出错(" + thrown.getClass().getSimpleName() + ")");
    }

    private RuntimeException judged(Throwable cause) {
        if (cause instanceof ProviderException said) {
            if (said.error().isFailure()) {
                meter.failed();
                breaker.failed();
            } else {
                breaker.succeeded();
            }
            // a new one, so that the trace shows who asked
            return new ProviderException(said.error(), said.chinese(), said);
        }
        meter.failed();
        breaker.failed();
        if (cause instanceof Error grave) {
            throw grave;
        }
        return new IllegalStateException("the plugin executor failed", cause);
    }

    private ProviderException tooLate() {
        if (giveUp()) {
            return refusedByUs("系统繁忙,暂不能调用插件");
        }
        meter.failed();
        meter.timedOut();
        breaker.failed();
        log("no answer in time");
        return new ProviderException(
                ProviderError.UNAVAILABLE, "插件“" + plugin.jar().id() + "”未在规定时间内答复");
    }

    /** Whether the plugin has not been reached and now never will be. */
    private boolean giveUp() {
        boolean never = progress.compareAndSet(Progress.WAITING, Progress.GIVEN_UP);
        if (never) {
            leave.run();
        }
        return never;
    }

    private ProviderException refusedByUs(String chinese) {
        meter.refused();
        breaker.toldNothing();
        return new ProviderException(ProviderError.UNAVAILABLE, chinese);
    }

    private String inputDigest() {
        return Digests.sha256(Answers.canonical(List.of(
                call.point().getSimpleName(),
                call.question(),
                call.who().tenant(),
                call.who().division(),
                settings)));
    }

    private void log(String what) {
        LOGGER.log(
                System.Logger.Level.WARNING,
                "plugin {0} {1}, tenant {2}, {3}: {4}",
                plugin.jar().id(),
                plugin.jar().version(),
                call.who().tenant(),
                call.who().correlationId(),
                what);
    }
}
