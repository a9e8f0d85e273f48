package zhiqian.terms;

/**
 * A length of time in working days (工作日). Turning it into a date needs a working calendar.
 *
 * @param count working days, 0 to 999
 */
public record WorkingDays(int count) {
    /** @throws InvalidTerm if the count is outside 0 to 999 */
    public WorkingDays {
        if (count < 0 || count > 999) {
            throw new InvalidTerm("working-days", count, "0 to 999", "工作日数应在0至999之间");
        }
    }

    /** @throws InvalidTerm if the count is outside 0 to 999 */
    public static WorkingDays of(int count) {
        return new WorkingDays(count);
    }
}
