package zhiqian.host;

/** Whether a provider is asked for a tenant (熔断状态). */
public enum BreakerState {
    /** It is asked (正常). */
    CLOSED,
    /** It rests (已熔断). */
    OPEN,
    /** One call is on trial (试探中). */
    HALF_OPEN
}
