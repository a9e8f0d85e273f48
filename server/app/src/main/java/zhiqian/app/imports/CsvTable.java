package zhiqian.app.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** CSV in UTF-8 or GB 18030 (GBK), separated by commas, semicolons or tabs. */
final class CsvTable implements Table {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int LONGEST_ROW = 1 << 20;

    private final CsvReader<CsvRecord> reader;

    CsvTable(Path file) throws IOException {
        Charset charset = charset(file);
        reader = CsvReader.builder()
                .fieldSeparator(separator(file, charset))
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .maxBufferSize(LONGEST_ROW)
                .ofCsvRecord(withoutMark(file, charset));
    }

    private static Reader withoutMark(Path file, Charset charset) throws IOException {
        Reader text = new BufferedReader(new InputStreamReader(Files.newInputStream(file), charset), 1 << 16);
        text.mark(1);
        if (text.read() != '\uFEFF') {
            text.reset();
        }
        return text;
    }

    /** UTF-8 if all of it is; else what Chinese Windows writes. */
    private static Charset charset(Path file) throws IOException {
        if (decodes(file, StandardCharsets.UTF_8)) {
            return StandardCharsets.UTF_8;
        }
        if (decodes(file, GB18030)) {
            return GB18030;
        }
        throw new RefusedFile("不能识别文件的编码,请另存为 UTF-8 或 GBK 编码的 CSV,或者 .xlsx");
    }

    private static boolean decodes(Path file, Charset charset) throws IOException {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
        CharBuffer chars = CharBuffer.allocate(1 << 16);
        try (var in = Files.newInputStream(file)) {
            int read;
            while ((read = in.read(bytes.array(), bytes.position(), bytes.remaining())) > 0) {
                bytes.position(bytes.position() + read).flip();
                chars.clear();
                if (isBad(decoder.decode(bytes, chars, false), chars)) {
                    return false;
                }
                bytes.compact();
            }
            bytes.flip();
            chars.clear();
            return !isBad(decoder.decode(bytes, chars, true), chars);
        }
    }

    private static boolean isBad(CoderResult result, CharBuffer decoded) {
        if (result.isError()) {
            return true;
        }
        for (int i = 0; i < decoded.position(); i++) {
            if (decoded.get(i) == 0) {
                throw new RefusedFile("文件不是表格:含有不可见的控制字符,请另存为 CSV 或 .xlsx");
            }
        }
        return false;
    }

    /** The one that is most in the first lines. */
    private static char separator(Path file, Charset charset) throws IOException {
        try (var text = new BufferedReader(withoutMark(file, charset))) {
            char[] start = new char[8192];
            int read = Math.max(0, text.read(start));
            long commas = count(start, read, ',');
            long semicolons = count(start, read, ';');
            long tabs = count(start, read, '\t');
            return tabs > commas && tabs > semicolons ? '\t' : semicolons > commas ? ';' : ',';
        }
    }

    private static long count(char[] text, int length, char wanted) {
        long n = 0;
        for (int i = 0; i < length; i++) {
            n += text[i] == wanted ? 1 : 0;
        }
        return n;
    }

    @Override
    public Iterator<RawRow> rows() {
        Iterator<CsvRecord> records = reader.iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                try {
                    return records.hasNext();
                } catch (CsvParseException e) {
                    throw new RefusedFile("CSV 的引号或换行不成对,请检查:" + e.getMessage(), e);
                }
            }

            @Override
            public RawRow next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                CsvRecord row = records.next();
                return new RawRow(row.getStartingLineNumber(), row.getFields(), null);
            }
        };
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
