package zhiqian.app.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Enumeration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Looks into a workbook before it is read: what it unpacks to is counted, not believed (压缩炸弹), and the rows with merged cells are
 * remembered.
 */
final class XlsxGuard {
    private static final int ENTRIES = 2_000;
    private static final long UNPACKED = 1L << 30;
    private static final long RATIO = 200;
    private static final long SMALL = 10L << 20;
    private static final int MERGES = 100_000;
    /** They are all held in memory while the rows are read. */
    private static final long TEXTS = 128L << 20;

    private static final int LONGEST_INDEX = 1 << 16;
    private static final String WORKBOOK = "xl/workbook.xml";
    private static final Pattern MERGE = Pattern.compile("<(?:\\w+:)?mergeCell ref=\"[A-Z]+([0-9]+):[A-Z]+([0-9]+)\"");
    private static final Pattern SHEET = Pattern.compile("<(?:\\w+:)?sheet\\s[^>]*?\\sr:id=\"([^\"]+)\"");
    private static final Pattern RELATION = Pattern.compile("<(?:\\w+:)?Relationship\\s[^>]*>");
    private static final Pattern ID = Pattern.compile("\\sId=\"([^\"]+)\"");
    private static final Pattern TARGET = Pattern.compile("\\sTarget=\"/?(?:xl/)?([^\"]+)\"");

    private XlsxGuard() {}

    /** Rows that have merged cells, from 1. */
    record Merged(BitSet rows) {
        boolean contains(int row) {
            return rows.get(row);
        }
    }

    /** @throws RefusedFile if it would unpack to too much, or is none */
    static Merged check(Path file) throws IOException {
        long packed = Files.size(file);
        long unpacked = 0;
        BitSet merged = new BitSet();
        boolean workbook = false;
        try (ZipFile zip = new ZipFile(file.toFile())) {
            String first = firstSheet(zip);
            if (zip.size() > ENTRIES) {
                throw new RefusedFile("工作簿里的部件太多,不能导入");
            }
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                workbook |= entry.getName().equals(WORKBOOK);
                unpacked = count(zip, entry, first, packed, unpacked, merged);
            }
        } catch (ZipException e) {
            throw new RefusedFile("压缩包已损坏或者加密,请另存为不加密的 .xlsx 后再导入", e);
        }
        if (!workbook) {
            throw new RefusedFile("这是压缩包,不是 .xlsx 工作簿;请直接上传表格文件");
        }
        return new Merged(merged);
    }

    /** Part of the sheet that stands first, which need not be sheet1; empty if it is not found. */
    private static String firstSheet(ZipFile zip) throws IOException {
        Matcher sheet = SHEET.matcher(text(zip, WORKBOOK));
        String id = sheet.find() ? sheet.group(1) : "";
        Matcher relation = RELATION.matcher(text(zip, "xl/_rels/workbook.xml.rels"));
        while (relation.find()) {
            Matcher of = ID.matcher(relation.group());
            Matcher target = TARGET.matcher(relation.group());
            if (of.find() && of.group(1).equals(id) && target.find()) {
                return "xl/" + target.group(1);
            }
        }
        return "";
    }

    private static String text(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return "";
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return new String(in.readNBytes(LONGEST_INDEX), StandardCharsets.UTF_8);
        }
    }

    private static long count(ZipFile zip, ZipEntry entry, String first, long packed, long before, BitSet merged)
            throws IOException {
        boolean sheet = entry.getName().equals(first);
        boolean texts = entry.getName().equals("xl/sharedStrings.xml");
        long unpacked = before;
        byte[] piece = new byte[1 << 16];
        String tail = "";
        boolean merges = false;
        try (InputStream in = zip.getInputStream(entry)) {
            int read;
            while ((read = in.read(piece)) > 0) {
                unpacked += read;
                if (unpacked > UNPACKED || unpacked > SMALL && unpacked / Math.max(1, packed) > RATIO) {
                    throw new RefusedFile("文件解压后过大(疑似压缩炸弹),不能导入");
                }
                if (texts && unpacked - before > TEXTS) {
                    throw new RefusedFile("工作簿里的文字太多,请另存为 CSV 后再导入");
                }
                if (sheet) {
                    String text = tail + new String(piece, 0, read, StandardCharsets.ISO_8859_1);
                    merges |= text.contains("mergeCell");
                    if (merges) {
                        remember(text, merged);
                    }
                    tail = text.substring(Math.max(0, text.length() - 80));
                }
            }
        }
        return unpacked;
    }

    private static void remember(String text, BitSet merged) {
        Matcher found = MERGE.matcher(text);
        while (found.find()) {
            int from = Integer.parseInt(found.group(1));
            int to = Integer.parseInt(found.group(2));
            if (to - from < MERGES) {
                merged.set(from, to + 1);
            }
        }
    }
}
