package zhiqian.app.onboarding;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import zhiqian.app.tenancy.migration.Provisioning.Seed;

/** The first rows of a tenant, and what a changed definition changes in them. */
final class Seeds {
    private Seeds() {}

    /** @param adminHash password hash of the first administrator; {@code null} if the tenant exists already */
    static List<Seed> of(TenantDefinition definition, String adminHash) {
        List<Seed> seeds = new ArrayList<>();
        int sort = 0;
        for (TenantDefinition.DepartmentEntry department : definition.departments()) {
            seeds.add(department(department, sort++));
        }
        if (adminHash != null) {
            seeds.add(new Seed(
                    "INSERT INTO app_user (username, name, password_hash, roles, must_change)"
                            + " VALUES (?, ?, ?, 'tenant-admin', true) ON CONFLICT DO NOTHING",
                    definition.administrator().username(),
                    definition.administrator().name(),
                    adminHash));
        }
        definition
                .parameters()
                .forEach((name, parameter) -> seeds.add(new Seed(
                        "INSERT INTO registry.parameter (tenant, name, value, locked) VALUES (?, ?, ?, ?)"
                                + " ON CONFLICT (tenant, name) DO UPDATE SET value = excluded.value, locked = excluded.locked",
                        definition.code(),
                        name,
                        parameter.value().asText(),
                        parameter.isLocked())));
        definition
                .plugins()
                .forEach((id, choice) -> seeds.add(new Seed(
                        "INSERT INTO registry.tenant_plugin (tenant, plugin, enabled, settings) VALUES (?, ?, ?, ?)"
                                + " ON CONFLICT (tenant, plugin) DO UPDATE SET enabled = excluded.enabled, settings = excluded.settings",
                        definition.code(),
                        id,
                        !Boolean.FALSE.equals(choice.enabled()),
                        settings(choice.settings()))));
        return seeds;
    }

    private static Seed department(TenantDefinition.DepartmentEntry department, int sort) {
        List<String> industries = department.industries() == null ? List.of() : department.industries();
        return new Seed(
                "INSERT INTO department (code, name, industries, phone, sort) VALUES (?, ?, ?, ?, ?)"
                        + " ON CONFLICT (code) DO UPDATE SET name = excluded.name, industries = excluded.industries,"
                        + " phone = excluded.phone, sort = excluded.sort",
                department.code(),
                department.name(),
                String.join(",", industries),
                department.phone(),
                sort);
    }

    private static String settings(JsonNode settings) {
        return settings == null || settings.isNull() ? "{}" : settings.toString();
    }
}
