package zhiqian.standalone;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Starts both processes, watches them, stops them in order. */
final class Run {
    private final Settings settings;
    private final Postgres postgres;
    private final Liberty liberty;
    private final CountDownLatch stopping = new CountDownLatch(1);

    Run(Settings settings) {
        this.settings = settings;
        this.postgres = settings.outsideDb() ? null : new Postgres(settings);
        this.liberty = new Liberty(settings);
    }

    /** @return the exit code: 0 after a stop that was asked for, 1 if the application server died */
    int untilStopped() throws IOException, SQLException, InterruptedException {
        DataLock lock = DataLock.take(settings.dataDir());
        Thread hook = new Thread(this::stop, "zhiqian-stop");
        Runtime.getRuntime().addShutdownHook(hook);
        if (postgres != null) {
            postgres.start();
        }
        liberty.start(
                postgres == null
                        ? Map.of()
                        : Map.of(
                                "ZHIQIAN_DB_URL",
                                postgres.url(),
                                "ZHIQIAN_DB_USER",
                                "postgres",
                                "ZHIQIAN_DB_PASSWORD",
                                postgres.password()));
        System.out.println("治欠 正在启动: http://localhost:" + settings.httpPort() + "/  数据目录: " + settings.dataDir());
        while (lock.valid() && liberty.alive() && !stopping.await(1, TimeUnit.SECONDS)) {
            reviveDatabase();
        }
        boolean asked = stopping.getCount() == 0;
        if (!asked) {
            System.err.println("应用服务器已意外退出;数据完好,重新启动即可");
            Runtime.getRuntime().removeShutdownHook(hook);
            stop();
        }
        return asked ? 0 : 1;
    }

    /** PostgreSQL recovers by itself from its log; the application's pool finds it again at the same port. */
    private void reviveDatabase() throws InterruptedException {
        if (postgres == null || postgres.alive()) {
            return;
        }
        System.err.println("PostgreSQL 已意外退出,正在重新启动");
        for (int attempt = 0; attempt < 20 && !postgres.alive() && stopping.getCount() > 0; attempt++) {
            try {
                postgres.start();
            } catch (IOException | SQLException | RuntimeException e) {
                System.err.println("PostgreSQL 尚不能启动: " + e);
                TimeUnit.SECONDS.sleep(1);
            }
        }
    }

    private void stop() {
        stopping.countDown();
        liberty.stop();
        if (postgres != null) {
            postgres.stop();
        }
    }
}
