package zhiqian.spi;

/** What a day is (日期类型). */
public enum DayKind {
    /** Monday to Friday, not named by a notice (工作日). */
    WORKING_DAY,
    /** A weekend day that a notice makes a working day (调休上班日). */
    MAKEUP_WORKING_DAY,
    /** Saturday or Sunday, not named by a notice (休息日). */
    WEEKEND,
    /** A day off by a notice, adjusted rest days included (放假日). */
    DAY_OFF;

    /** Whether people work on it. */
    public boolean isWorking() {
        return this == WORKING_DAY || this == MAKEUP_WORKING_DAY;
    }
}
