package zhiqian.demo;

import java.time.LocalDate;
import java.util.List;

/** Who was there on a day (考勤). Always the same answer for the same site, person and day. */
final class Attendance {
    private static final int NINE_IN_TEN = 9;
    private static final int THREE_IN_TEN = 3;

    private final Site site;
    private final LocalDate today;
    private final LocalDate first;

    /** @param days of history */
    Attendance(Site site, LocalDate today, int days) {
        this.site = site;
        this.today = today;
        LocalDate history = today.minusDays(days);
        LocalDate entered = site.days().entered();
        this.first = entered == null ? today : entered.isAfter(history) ? entered : history;
    }

    /** First day with attendance; today if there is none. */
    LocalDate first() {
        return first;
    }

    List<Hand> on(LocalDate day) {
        if (day.isBefore(first) || !day.isBefore(today) || stands(day)) {
            return List.of();
        }
        return site.hands().stream().filter(hand -> isThere(hand, day)).toList();
    }

    private boolean stands(LocalDate day) {
        LocalDate suspended = site.days().suspended();
        boolean noData = site.has(Defect.NO_DATA) && within(day, 4)
                || site.has(Lookalike.TWO_DAYS_WITHOUT_DATA) && within(day, 2);
        return noData || suspended != null && !day.isBefore(suspended);
    }

    private boolean isThere(Hand hand, LocalDate day) {
        if (!hand.isOn(day)) {
            return false;
        }
        if (hand.officer()) {
            return !(site.has(Defect.OFFICER_ABSENT) && within(day, 20)
                    || site.has(Lookalike.OFFICER_THREE_DAYS) && within(day, 3));
        }
        boolean sharedDay = site.has(Defect.TWO_SITES) && day.equals(today.minusDays(2));
        return hand.onlyOn() != null || sharedDay || tenth(hand, day) < share(day);
    }

    private int share(LocalDate day) {
        boolean low = site.has(Defect.LOW_ATTENDANCE) && within(day, 6)
                || site.has(Lookalike.FOUR_LOW_DAYS) && within(day, 4);
        return low ? THREE_IN_TEN : NINE_IN_TEN;
    }

    private boolean within(LocalDate day, int lastDays) {
        return !day.isBefore(today.minusDays(lastDays));
    }

    /** 0 to 9, spread over persons and days. */
    private static int tenth(Hand hand, LocalDate day) {
        long mixed = hand.id().hashCode() * 0x9E3779B97F4A7C15L + day.toEpochDay() * 0xC2B2AE3D27D4EB4FL;
        mixed ^= mixed >>> 32;
        mixed *= 0xD6E8FEB86659FD93L;
        return (int) Math.floorMod(mixed >>> 24, 10L);
    }
}
