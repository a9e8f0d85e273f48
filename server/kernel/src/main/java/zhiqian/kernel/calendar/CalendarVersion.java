package zhiqian.kernel.calendar;

import zhiqian.terms.InvalidTerm;

/**
 * The version of the calendar data (日历版本). Every deadline keeps the version it was counted with, so that a new notice
 * recounts open deadlines only (requirements 3.1(9)).
 *
 * @param id 1 to 100 visible ASCII characters, such as {@code holiday-calendar-cn/1.0.0#1}
 */
public record CalendarVersion(String id) {
    /** @throws InvalidTerm if the id is empty, too long or holds anything but visible ASCII */
    public CalendarVersion {
        if (id == null || !id.matches("[!-~]{1,100}")) {
            throw new InvalidTerm("calendar-version", id, "1 to 100 visible ASCII characters", "日历版本号格式不正确");
        }
    }

    @Override
    public String toString() {
        return id;
    }
}
