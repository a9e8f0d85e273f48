package zhiqian.kernel.warning;

/** What a type's warnings are counted by (预警周期), for {@link WarningKey}. */
public enum PeriodKind {
    /** One per subject, re-opened when the defect comes back (长期). */
    STANDING,
    /** One per wage month or month of counting (按月). */
    MONTH,
    /** One per payment cycle, named by its agreed day before it moves (按拨付日). */
    AGREED_DAY
}
