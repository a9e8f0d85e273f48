package zhiqian.app.onboarding;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** A county as data (租户定义); the shape of {@code tenants/tenant.schema.json}. */
public record TenantDefinition(
        String code,
        List<String> areaCodes,
        String parent,
        String name,
        String office,
        String documentPrefix,
        List<Phone> phones,
        List<Window> windows,
        List<String> areas,
        List<DepartmentEntry> departments,
        Map<String, Parameter> parameters,
        Map<String, PluginChoice> plugins,
        Administrator administrator) {

    public record Phone(String name, String number) {}

    public record Window(String name, String address, String hours) {}

    public record DepartmentEntry(String code, String name, List<String> industries, String phone) {}

    /** @param locked whether subordinates must keep to it; may be absent */
    public record Parameter(JsonNode value, Boolean locked) {
        boolean isLocked() {
            return Boolean.TRUE.equals(locked);
        }
    }

    public record PluginChoice(Boolean enabled, JsonNode settings) {}

    public record Administrator(String username, String name, String password) {}

    public TenantDefinition {
        phones = phones == null ? List.of() : List.copyOf(phones);
        areas = areas == null ? List.of() : List.copyOf(areas);
        parameters = parameters == null ? Map.of() : Map.copyOf(parameters);
        plugins = plugins == null ? Map.of() : Map.copyOf(plugins);
    }

    /** Without the first password: that is never kept. */
    TenantDefinition withoutSecrets() {
        return new TenantDefinition(
                code,
                areaCodes,
                parent,
                name,
                office,
                documentPrefix,
                phones,
                windows,
                areas,
                departments,
                parameters,
                plugins,
                new Administrator(administrator.username(), administrator.name(), null));
    }
}
