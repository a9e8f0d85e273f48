package zhiqian.kernel;

/** Why the kernel refused (拒绝原因). A published code keeps its meaning or is retired. */
public enum KernelError {
    /** The matter's state does not allow the action (当前状态不能办理此操作). */
    ILLEGAL_TRANSITION,
    /** What was handed in is incomplete or wrong (提交的内容有误); see {@link KernelException#problems()}. */
    INVALID_CONTENT,
    /** The deadline lies outside the days the calendar can count (期限无法计算), 2000 to 2060. */
    DEADLINE_NOT_COUNTABLE,
    /** A holiday notice contradicts itself (放假安排有误). */
    INVALID_CALENDAR,
    /** The person's role or part in the matter forbids the action (无权办理), such as a handler reviewing. */
    FORBIDDEN_BY_ROLE
}
