package zhiqian.demo;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A table as a contractor's office writes it, on disk, so that a year of attendance needs no memory. */
final class CsvFile implements AutoCloseable {
    private final Path path;
    private final BufferedWriter out;
    private long rows = -1;

    CsvFile(String... headings) {
        try {
            path = Files.createTempFile("zhiqian-demo-", ".csv");
            out = Files.newBufferedWriter(path, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        row((Object[]) headings);
    }

    /** {@code null} is an empty cell. No value of ours holds a comma or a quote. */
    void row(Object... cells) {
        try {
            for (int i = 0; i < cells.length; i++) {
                out.write(i == 0 ? "" : ",");
                out.write(cells[i] == null ? "" : cells[i].toString());
            }
            out.write("\n");
            rows++;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long rows() {
        return rows;
    }

    /** Written to the end. */
    Path path() {
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return path;
    }

    @Override
    public void close() {
        try {
            out.close();
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
