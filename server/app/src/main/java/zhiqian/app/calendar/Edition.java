package zhiqian.app.calendar;

import com.fasterxml.jackson.core.type.TypeReference;
import java.time.Instant;
import java.util.List;
import zhiqian.app.platform.Json;
import zhiqian.kernel.calendar.CalendarNotice;
import zhiqian.kernel.calendar.CalendarVersion;
import zhiqian.kernel.calendar.WorkingCalendar;

/**
 * One version of a provider's calendar (日历版本).
 *
 * @param id       {@code holiday-calendar-cn~1}
 * @param provider plugin that supplies it
 * @param source   where the data came from: a plugin version, or a notice entered by hand
 * @param notices  JSON of the notices
 * @param state    PROPOSED, APPROVED, REJECTED, SUPERSEDED
 */
public record Edition(
        String id,
        String provider,
        String source,
        String notices,
        String state,
        String difference,
        Instant proposedAt,
        String proposedBy,
        Instant decidedAt,
        String decidedBy) {
    List<CalendarNotice> noticeList() {
        return Json.read(notices, new TypeReference<List<CalendarNotice>>() {});
    }

    WorkingCalendar calendar() {
        return WorkingCalendar.of(new CalendarVersion(id), noticeList());
    }
}
