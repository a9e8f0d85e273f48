package zhiqian.host;

import java.util.Objects;
import java.util.function.BiFunction;
import zhiqian.spi.CallContext;
import zhiqian.spi.Provider;

/**
 * One call of a provider (一次调用).
 *
 * <pre>{@code
 * new ProviderCall<>(IndustryDepartments.class, "industry-departments", who, "responsibleFor " + industry,
 *         (departments, call) -> departments.responsibleFor(industry, call.division(), call))
 * }</pre>
 *
 * @param point the extension point
 * @param pluginId the plugin that shall answer
 * @param who for whom
 * @param question names method and arguments; goes into the input digest, so two different questions must differ
 * @param ask asks the provider; runs on a plugin thread and answers JDK or SPI values only
 */
public record ProviderCall<P extends Provider, R>(
        Class<P> point, String pluginId, CallFor who, String question, BiFunction<P, CallContext, R> ask) {
    /** @throws NullPointerException if one of them is null */
    public ProviderCall {
        Objects.requireNonNull(point, "point");
        Objects.requireNonNull(pluginId, "pluginId");
        Objects.requireNonNull(who, "who");
        Objects.requireNonNull(question, "question");
        Objects.requireNonNull(ask, "ask");
    }
}
