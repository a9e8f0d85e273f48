package zhiqian.app.imports;

import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import zhiqian.app.platform.Background;

/** Fetches the next piece while the one before is worked on (预读): the file is read while the database writes. Never more than one. */
final class ReadAhead<T> implements AutoCloseable {
    private final Background background;
    private final Callable<T> source;
    private Future<T> next;

    /** @param source called by one thread at a time; its failures come out of {@link #next} */
    ReadAhead(Background background, Callable<T> source) {
        this.background = background;
        this.source = source;
        this.next = background.ask(source);
    }

    T next() {
        T piece = Background.outcome(next);
        next = background.ask(source);
        return piece;
    }

    /** Afterwards nobody reads any more, unless the server stops. */
    @Override
    public void close() {
        try {
            Background.outcome(next);
        } catch (RuntimeException | Error dropped) {
            // of a piece that nobody wants
        }
    }
}
