package zhiqian.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Who was there on a day (考勤): on an ordinary one nine in ten, on a low one a quarter. By turns, never by chance. */
final class Attendance {
    private static final int TEN = 10;
    private static final int FOUR = 4;

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
        List<Hand> there = new ArrayList<>();
        for (int turn = 0; turn < site.hands().size(); turn++) {
            if (isThere(site.hands().get(turn), turn, day)) {
                there.add(site.hands().get(turn));
            }
        }
        return there;
    }

    private boolean stands(LocalDate day) {
        LocalDate suspended = site.days().suspended();
        boolean noData = site.has(Defect.NO_DATA) && within(day, 4)
                || site.has(Lookalike.TWO_DAYS_WITHOUT_DATA) && within(day, 2);
        return noData || suspended != null && !day.isBefore(suspended);
    }

    private boolean isThere(Hand hand, int turn, LocalDate day) {
        if (!hand.isOn(day)) {
            return false;
        }
        if (hand.officer()) {
            return !(site.has(Defect.OFFICER_ABSENT) && within(day, 20)
                    || site.has(Lookalike.OFFICER_THREE_DAYS) && within(day, 3));
        }
        boolean sharedDay = site.has(Defect.TWO_SITES) && day.equals(today.minusDays(2));
        return hand.onlyOn() != null
                || sharedDay
                || (isLow(day) ? turn % FOUR == 1 : (turn + day.toEpochDay()) % TEN != 0);
    }

    private boolean isLow(LocalDate day) {
        return site.has(Defect.LOW_ATTENDANCE) && within(day, 6) || site.has(Lookalike.FOUR_LOW_DAYS) && within(day, 4);
    }

    private boolean within(LocalDate day, int lastDays) {
        return !day.isBefore(today.minusDays(lastDays));
    }
}
