package zhiqian.reference.iso20022;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import zhiqian.spi.ProviderError;
import zhiqian.spi.ProviderException;

/**
 * How far the folder has been read: files older than {@code floor} are done, of the younger ones those whose marks are
 * kept. A time and a name alone would lose a file that gets its final name late and bears an earlier time.
 *
 * @param floor modification time, in seconds
 * @param done marks of files that are read, of {@code floor} and later
 * @param current mark of the file that is being read; empty text if none is
 * @param offset how much of it was given
 */
record Place(long floor, Set<String> done, String current, int offset) {
    static final Place BEGINNING = new Place(0, Set.of(), "", 0);
    private static final int KEPT = 100;

    static Place at(String cursor) {
        String[] parts = cursor.split(";", -1);
        if (parts.length == 4
                && parts[0].matches("[0-9]{1,12}")
                && parts[1].matches("([0-9a-f]{8})?")
                && parts[2].matches("[0-9]{1,8}")
                && parts[3].matches("([0-9a-f]{8})*")) {
            Set<String> marks = new LinkedHashSet<>();
            for (int i = 0; i < parts[3].length(); i += 8) {
                marks.add(parts[3].substring(i, i + 8));
            }
            return new Place(Long.parseLong(parts[0]), marks, parts[1], Integer.parseInt(parts[2]));
        }
        throw new ProviderException(ProviderError.BAD_ANSWER, "读取位置(游标)无效");
    }

    String cursor() {
        return floor + ";" + current + ";" + offset + ";" + String.join("", done);
    }

    boolean hasRead(RemoteFile file) {
        return file.modified() < floor || done.contains(file.mark());
    }

    int offsetIn(RemoteFile file) {
        return file.mark().equals(current) ? offset : 0;
    }

    Place within(RemoteFile file, int given) {
        return new Place(floor, done, file.mark(), given);
    }

    /** @param listed all files, oldest first; those of whole seconds that are done need no marks */
    Place after(RemoteFile file, List<RemoteFile> listed) {
        Set<String> marks = new HashSet<>(done);
        marks.add(file.mark());
        List<RemoteFile> read = new ArrayList<>();
        listed.stream()
                .filter(each -> each.modified() >= floor && marks.contains(each.mark()))
                .forEach(read::add);
        long raised = floor;
        if (read.size() > KEPT) {
            raised = Math.max(floor, read.get(read.size() - KEPT).modified());
        }
        Set<String> kept = new LinkedHashSet<>();
        for (RemoteFile each : read) {
            if (each.modified() >= raised) {
                kept.add(each.mark());
            }
        }
        return new Place(raised, kept, "", 0);
    }
}
