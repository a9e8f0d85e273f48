package zhiqian.app.fact;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The facts of one subject in one period (事实行).
 *
 * @param subject project or enterprise
 * @param period  as in {@link zhiqian.kernel.warning.WarningKey}
 * @param values  by name: Boolean, Long or String; every fact of the scope is there but those that were not read
 */
public record FactRow(FactScope scope, UUID subject, String period, Map<String, Object> values) {
    FactRow without(Set<String> names) {
        Map<String, Object> rest = new HashMap<>(values);
        rest.keySet().removeAll(names);
        return new FactRow(scope, subject, period, rest);
    }

    public String text(String name) {
        return (String) values.get(name);
    }

    public boolean flag(String name) {
        return (Boolean) values.get(name);
    }

    public long number(String name) {
        return (Long) values.get(name);
    }
}
