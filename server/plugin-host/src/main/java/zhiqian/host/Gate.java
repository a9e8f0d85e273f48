package zhiqian.host;

import java.time.Duration;

/** Counts who is inside; once closed, nobody enters and the last one out is awaited. */
final class Gate {
    private int inside;
    private boolean closed;

    synchronized boolean enter() {
        if (!closed) {
            inside++;
        }
        return !closed;
    }

    synchronized void leave() {
        inside--;
        notifyAll();
    }

    synchronized int inside() {
        return inside;
    }

    synchronized boolean isClosed() {
        return closed;
    }

    /** Whether all left in time. */
    synchronized boolean closeAndAwait(Duration most) {
        closed = true;
        long end = System.nanoTime() + most.toNanos();
        try {
            while (inside > 0) {
                long left = (end - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    return false;
                }
                wait(left);
            }
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
