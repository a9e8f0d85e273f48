package zhiqian.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Ends what an earlier run left behind when it was killed. Called only by the holder of the {@link DataLock}. */
final class StaleProcess {
    private StaleProcess() {}

    /** @param mark must occur in the process's command line; pids are reused */
    static void end(Path pidFile, String mark) {
        Optional<ProcessHandle> left = alive(pidFile, mark);
        if (left.isEmpty()) {
            return;
        }
        ProcessHandle process = left.get();
        System.out.println("停止上次运行遗留的进程 " + process.pid() + " (" + mark + ")");
        signal(process.pid(), "INT");
        if (!ended(process, 20)) {
            process.destroyForcibly();
            ended(process, 10);
        }
    }

    static Optional<ProcessHandle> alive(Path pidFile, String mark) {
        try {
            if (!Files.exists(pidFile)) {
                return Optional.empty();
            }
            String first = Files.readAllLines(pidFile).get(0).trim();
            return ProcessHandle.of(Long.parseLong(first))
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> commandLine(process).contains(mark));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static String commandLine(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc/" + process.pid() + "/cmdline"))
                    .replace('\0', ' ');
        } catch (IOException e) {
            return process.info().commandLine().orElse(process.info().command().orElse(""));
        }
    }

    private static void signal(long pid, String signal) {
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(pid)).start().waitFor(5, TimeUnit.SECONDS);
        } catch (IOException e) {
            throw new Refusal("不能停止遗留进程 " + pid + ": " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean ended(ProcessHandle process, int seconds) {
        try {
            process.onExit().get(seconds, TimeUnit.SECONDS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            return false;
        }
    }
}
