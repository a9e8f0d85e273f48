package zhiqian.kernel.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The real notices of 2023 to 2026 (requirements 3.3), read from the same data the calendar plug-in bundles. */
public final class Notices {
    private static final Pattern YEAR = Pattern.compile(
            "\"(\\d{4})\": \\{\\s*\"notice_no\": \"([^\"]+)\".*?\"off\": \\[(.*?)],\\s*\"makeup_work\": \\[(.*?)]",
            Pattern.DOTALL);
    private static final Pattern DAY =
            Pattern.compile("\"date\": \"([^\"]+)\",\\s*\"name\": \"([^\"]+)\"", Pattern.DOTALL);
    private static final List<CalendarNotice> ALL = read();

    private Notices() {}

    public static List<CalendarNotice> all() {
        return ALL;
    }

    /** The calendar of 2023 to 2026. */
    public static WorkingCalendar calendar() {
        return WorkingCalendar.of(new CalendarVersion("holiday-calendar-cn/1.0.0#1"), ALL);
    }

    /** A calendar in which the notices after that year are not out yet. */
    public static WorkingCalendar calendarUpTo(int year) {
        return WorkingCalendar.of(
                new CalendarVersion("holiday-calendar-cn/1.0.0#0"),
                ALL.stream().filter(notice -> notice.year() <= year).toList());
    }

    private static List<CalendarNotice> read() {
        try (InputStream json = Notices.class.getResourceAsStream("/calendar-2023-2026.json")) {
            List<CalendarNotice> notices = new ArrayList<>();
            Matcher year = YEAR.matcher(new String(json.readAllBytes(), StandardCharsets.UTF_8));
            while (year.find()) {
                notices.add(new CalendarNotice(
                        Integer.parseInt(year.group(1)), year.group(2), days(year.group(3)), days(year.group(4))));
            }
            return List.copyOf(notices);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<NamedDay> days(String json) {
        return DAY.matcher(json)
                .results()
                .map(day -> new NamedDay(LocalDate.parse(day.group(1)), day.group(2)))
                .toList();
    }
}
