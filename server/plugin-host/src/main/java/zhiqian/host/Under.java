package zhiqian.host;

import java.util.concurrent.Callable;

final class Under {
    private Under() {}

    /** Runs with that context class loader and puts the former back. */
    static <T> T loader(ClassLoader loader, Callable<T> work) throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader former = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return work.call();
        } finally {
            thread.setContextClassLoader(former);
        }
    }
}
