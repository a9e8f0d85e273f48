package zhiqian.app.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import zhiqian.app.parameter.ParameterName;
import zhiqian.app.parameter.Parameters;
import zhiqian.terms.TenantId;

/** The parameters that models may use, as {@code param.w09_least_percent} (预警参数). */
@ApplicationScoped
public class ModelParameters {
    static final String PREFIX = "param.";

    private static final List<ParameterName> NAMES = Arrays.stream(ParameterName.values())
            .filter(name ->
                    name.id().matches("w[0-9]{2}\\..*") && name.standard().matches("[0-9]+"))
            .toList();

    @Inject
    private Parameters parameters;

    /** All of them by the name that models use. */
    static List<ParameterName> all() {
        return NAMES;
    }

    static String variable(ParameterName name) {
        return PREFIX + name.id().replace('.', '_').replace('-', '_');
    }

    Map<String, Object> of(TenantId tenant, LocalDate day) {
        Map<String, Object> values = new HashMap<>();
        NAMES.forEach(name -> values.put(variable(name), whole(parameters.value(tenant, name, day))));
        return values;
    }

    /** Percentages may have decimals; models count in whole ones. */
    private static long whole(String value) {
        int point = value.indexOf('.');
        return Long.parseLong(point < 0 ? value : value.substring(0, point));
    }
}
