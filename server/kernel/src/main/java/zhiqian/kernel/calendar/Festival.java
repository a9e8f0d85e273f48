package zhiqian.kernel.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The statutory holidays (法定节日) of 《全国年节及纪念日放假办法》. 春节, 清明, 端午 and 中秋 are the traditional festivals among them
 * (A-02, requirements 3.4).
 */
public enum Festival {
    /** 元旦, 1 January. */
    NEW_YEAR("元旦"),
    /** 春节, the first day of the lunar year. */
    SPRING("春节"),
    /** 清明, a solar term, 4 or 5 April. */
    QINGMING("清明"),
    /** 劳动节, 1 May. */
    LABOUR("劳动节"),
    /** 端午, the fifth day of the fifth lunar month. */
    DRAGON_BOAT("端午"),
    /** 中秋, the fifteenth day of the eighth lunar month. */
    MID_AUTUMN("中秋"),
    /** 国庆节, 1 October. */
    NATIONAL("国庆节");

    private static final int REGULATION_OF_2024_IN_FORCE = 2025;

    private final String chinese;

    Festival(String chinese) {
        this.chinese = chinese;
    }

    /** Chinese name, such as 中秋. */
    public String chinese() {
        return chinese;
    }

    /**
     * The festival's own day in a year (节日当天).
     *
     * @param year 2000 to 2060
     * @throws zhiqian.kernel.KernelException DEADLINE_NOT_COUNTABLE for another year
     */
    public LocalDate day(int year) {
        return switch (this) {
            case NEW_YEAR -> LocalDate.of(year, 1, 1);
            case LABOUR -> LocalDate.of(year, 5, 1);
            case NATIONAL -> LocalDate.of(year, 10, 1);
            case SPRING, QINGMING, DRAGON_BOAT, MID_AUTUMN -> FestivalTable.day(year, this);
        };
    }

    /**
     * The statutory days off (法定放假日), without adjusted rest days: 13 in a year from 2025 on, 11 before, when 除夕 and
     * 2 May were not among them (requirements 3.2).
     */
    public List<LocalDate> statutoryDays(int year) {
        boolean today = year >= REGULATION_OF_2024_IN_FORCE;
        LocalDate day = day(year);
        return switch (this) {
            case SPRING -> today ? days(day.minusDays(1), 4) : days(day, 3);
            case LABOUR -> days(day, today ? 2 : 1);
            case NATIONAL -> days(day, 3);
            case NEW_YEAR, QINGMING, DRAGON_BOAT, MID_AUTUMN -> days(day, 1);
        };
    }

    private static List<LocalDate> days(LocalDate first, int count) {
        return IntStream.range(0, count).mapToObj(first::plusDays).toList();
    }
}
