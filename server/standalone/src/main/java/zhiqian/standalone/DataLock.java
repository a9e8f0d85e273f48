package zhiqian.standalone;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** One run per data folder. The operating system frees the lock when the process dies, however it dies. */
final class DataLock {
    private final FileLock lock;

    private DataLock(FileLock lock) {
        this.lock = lock;
    }

    /** @throws Refusal if another run holds the folder */
    static DataLock take(Path dataDir) {
        try {
            Files.createDirectories(dataDir);
            FileChannel channel = FileChannel.open(
                    dataDir.resolve("zhiqian.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                throw new Refusal("数据目录 " + dataDir + " 正由另一个运行中的治欠使用;请先停止它,或用 ZHIQIAN_DATA_DIR 另指目录。"
                        + "\n(data folder is in use by another running instance)");
            }
            return new DataLock(lock);
        } catch (IOException e) {
            throw new Refusal("数据目录 " + dataDir + " 不可用: " + e.getMessage());
        }
    }

    boolean valid() {
        return lock.isValid();
    }
}
