package zhiqian.bench;

import java.util.Map;

/** A row of facts as Drools sees it. */
public record DroolsRow(String scope, Map<String, Object> values) {
    public String getScope() {
        return scope;
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
