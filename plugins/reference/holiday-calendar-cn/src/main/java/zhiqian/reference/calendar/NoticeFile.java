package zhiqian.reference.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import zhiqian.spi.HolidayNotice;
import zhiqian.spi.NamedDay;

/**
 * Reads a notice from a text file of lines that begin with a word: {@code year}, {@code notice}, {@code source} once each,
 * {@code off} and {@code work} with a day and its holiday; {@code #} begins a comment.
 */
final class NoticeFile {
    private Year year;
    private String noticeNo = "";
    private String source = "";
    private final List<NamedDay> off = new ArrayList<>();
    private final List<NamedDay> work = new ArrayList<>();

    private NoticeFile() {}

    static HolidayNotice read(String resource) {
        try (InputStream in = NoticeFile.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("not in the plugin: " + resource);
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** @throws IllegalArgumentException if a line is none of these, or the notice is wrong */
    static HolidayNotice parse(String text) {
        NoticeFile file = new NoticeFile();
        text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .forEach(file::line);
        if (file.year == null) {
            throw new IllegalArgumentException("notice file: no year");
        }
        return new HolidayNotice(file.year, file.noticeNo, file.source, file.off, file.work);
    }

    private void line(String line) {
        String[] words = line.split(" ", 2);
        if (words.length < 2) {
            throw new IllegalArgumentException("notice file: given " + line + ", expected a word and a value");
        }
        switch (words[0]) {
            case "year" -> year = Year.parse(words[1]);
            case "notice" -> noticeNo = words[1];
            case "source" -> source = words[1];
            case "off" -> off.add(day(words[1]));
            case "work" -> work.add(day(words[1]));
            default -> throw new IllegalArgumentException("notice file: unknown word " + words[0]);
        }
    }

    private static NamedDay day(String value) {
        String[] words = value.split(" ", 2);
        return new NamedDay(LocalDate.parse(words[0]), words.length < 2 ? "" : words[1]);
    }
}
