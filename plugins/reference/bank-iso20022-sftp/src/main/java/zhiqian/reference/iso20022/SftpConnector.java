package zhiqian.reference.iso20022;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;
import zhiqian.spi.BankConnector;
import zhiqian.spi.CallContext;
import zhiqian.spi.ProviderError;
import zhiqian.spi.ProviderException;

/** Lists the folder at each fetch and reads on where the cursor says. */
final class SftpConnector implements BankConnector {
    private static final int MOST_BYTES = 8 * 1024 * 1024;
    private static final int MOST_FILES = 20_000;
    private static final int CACHED = 4;

    private final SftpAccess access;
    /** Files that take several pages; the key names the tenant and its server. */
    private final Map<String, List<Item>> cache = Collections.synchronizedMap(new LinkedHashMap<>(8, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<Item>> eldest) {
            return size() > CACHED;
        }
    });

    SftpConnector(SftpAccess access) {
        this.access = access;
    }

    @Override
    public String id() {
        return "camt-sftp";
    }

    @Override
    public Optional<String> settingsSchema() {
        return Optional.of(SftpSettings.SCHEMA);
    }

    @Override
    public Batch fetch(Optional<String> cursor, int max, CallContext call) {
        SftpSettings settings = SftpSettings.of(call.settings());
        Place place = cursor.map(Place::at).orElse(Place.BEGINNING);
        Duration budget = call.budget().compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : call.budget();
        try (SftpAccess.Folder folder = access.open(settings, budget)) {
            return page(folder.files(), settings, place, max, call);
        } catch (IOException | UncheckedIOException broken) { // the library's iterators throw the latter
            throw new ProviderException(ProviderError.UNAVAILABLE, "读取银行SFTP目录失败,或连接中断", broken);
        }
    }

    private Batch page(SftpClient files, SftpSettings settings, Place from, int max, CallContext call)
            throws IOException {
        List<RemoteFile> listed = list(files, settings.folder());
        List<Item> page = new ArrayList<>();
        Place place = from;
        for (RemoteFile file : listed) {
            if (page.size() == max) {
                break;
            }
            if (place.hasRead(file)) {
                continue;
            }
            List<Item> items = items(files, settings, file, call);
            int offset = Math.min(place.offsetIn(file), items.size());
            int end = Math.min(items.size(), offset + max - page.size());
            page.addAll(items.subList(offset, end));
            place = end == items.size() ? place.after(file, listed) : place.within(file, end);
        }
        Place reached = place;
        boolean more = page.size() == max || listed.stream().anyMatch(file -> !reached.hasRead(file));
        page.sort(Comparator.comparing(Item::at)); // stable: equal times stay in the order of the files
        return new Batch(
                page.stream().flatMap(item -> item.event().stream()).toList(),
                page.stream().flatMap(item -> item.problem().stream()).toList(),
                Optional.of(place.cursor()),
                more);
    }

    private static List<RemoteFile> list(SftpClient files, String folder) throws IOException {
        requireFolder(files, folder);
        List<RemoteFile> listed = new ArrayList<>();
        for (SftpClient.DirEntry entry : files.readDir(folder)) {
            SftpClient.Attributes about = entry.getAttributes();
            if (!about.isRegularFile()) {
                continue;
            }
            RemoteFile file = new RemoteFile(
                    entry.getFilename(), about.getModifyTime().toInstant().getEpochSecond(), about.getSize());
            if (file.isWhole()) {
                listed.add(file);
            }
            if (listed.size() > MOST_FILES) {
                throw new ProviderException(ProviderError.BAD_ANSWER, "目录中的文件超过" + MOST_FILES + "个,请银行归档旧文件");
            }
        }
        listed.sort(RemoteFile.OLDEST_FIRST);
        return listed;
    }

    private static void requireFolder(SftpClient files, String folder) throws IOException {
        try {
            if (files.stat(folder).isDirectory()) {
                return;
            }
        } catch (SftpException said) {
            if (said.getStatus() != SftpConstants.SSH_FX_NO_SUCH_FILE) {
                throw said;
            }
        }
        throw new ProviderException(ProviderError.CONFIGURATION, "银行SFTP服务器上没有设置的目录(folder)");
    }

    private List<Item> items(SftpClient files, SftpSettings settings, RemoteFile file, CallContext call)
            throws IOException {
        String key = call.tenant().code() + " " + settings + settings.folder() + " " + file;
        List<Item> known = cache.get(key);
        if (known != null) {
            return known;
        }
        List<Item> items = parsed(files, settings.folder(), file);
        cache.put(key, items);
        return items;
    }

    /** A file that cannot be read is one problem, and stops none of the others. */
    private static List<Item> parsed(SftpClient files, String folder, RemoteFile file) throws IOException {
        Instant at = Instant.ofEpochSecond(file.modified());
        if (file.size() > MOST_BYTES) {
            return List.of(Item.of(file, at, 0, "文件超过8MB,未读"));
        }
        byte[] content;
        try (InputStream in = files.read(folder.replaceAll("/+$", "") + "/" + file.name())) {
            content = in.readNBytes(MOST_BYTES + 1);
        }
        try {
            return new CamtFile(file, content).items();
        } catch (UnreadableFile wrong) {
            return List.of(Item.of(file, at, 0, wrong.getMessage()));
        }
    }
}
