package zhiqian.reference.statement;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import zhiqian.spi.ProviderException;

/** The first sheet of an XLSX workbook, streamed. */
final class XlsxRows implements Rows {
    /** A file that unpacks to more is meant to harm. */
    private static final long MOST_UNPACKED = 200L * 1024 * 1024;

    private static final int MOST_CELLS = 200;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private final byte[] content;

    XlsxRows(byte[] content) {
        this.content = content;
    }

    @Override
    public void each(Each taker) throws IOException {
        checkSize();
        try (ReadableWorkbook book =
                        new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(true, false));
                Stream<Row> rows = book.getFirstSheet().openStream()) {
            Iterator<Row> each = rows.iterator();
            while (each.hasNext()) {
                Row row = each.next();
                if (!taker.row(row.getRowNum(), cells(row))) {
                    return;
                }
            }
        } catch (RuntimeException broken) {
            if (broken instanceof ProviderException said) {
                throw said;
            }
            throw new IOException("not a workbook", broken);
        }
    }

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < Math.min(MOST_CELLS, row.getCellCount()); i++) {
            cells.add(row.getOptionalCell(i).map(XlsxRows::text).orElse("").strip());
        }
        return cells;
    }

    private static String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER) {
            String format = cell.getDataFormatString();
            boolean date = format != null && format.toLowerCase(Locale.ROOT).contains("yy");
            return date
                    ? TIME.format(cell.asDate())
                    : cell.asNumber().stripTrailingZeros().toPlainString();
        }
        return cell.getText() == null ? "" : cell.getText();
    }

    private void checkSize() throws IOException {
        long left = MOST_UNPACKED;
        byte[] buffer = new byte[64 * 1024];
        // not ZipInputStream, which cannot read what streaming writers of workbooks write
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                try (InputStream in = zip.getInputStream(entry)) {
                    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                        left -= read;
                        if (left < 0) {
                            throw new IOException("unpacks to more than allowed");
                        }
                    }
                }
            }
        } catch (IllegalArgumentException broken) {
            throw new IOException(broken);
        }
    }
}
