package zhiqian.spi;

/** Why a provider could not answer (未能答复的原因). Decides what the host does next. */
public enum ProviderError {
    /** It cannot answer now (暂不可用); the host tries later, and rests the provider after several of these. */
    UNAVAILABLE,
    /** What it would answer is wrong, or it failed (答复有误). The host says this of every stray exception. */
    BAD_ANSWER,
    /** The question lies outside of what it knows (超出数据范围), such as a day of a year without a notice. */
    NOT_COVERED,
    /** It knows and does not answer this tenant (拒绝答复), such as an account without a mandate. */
    REFUSED,
    /** A setting is missing or wrong (设置有误); the tenant's administrator must act. */
    CONFIGURATION;

    /** Whether the provider is at fault, which counts towards resting it; the other errors are answers. */
    public boolean isFailure() {
        return this == UNAVAILABLE || this == BAD_ANSWER;
    }
}
