package zhiqian.reference.departments;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import zhiqian.spi.Department;
import zhiqian.spi.ProviderError;
import zhiqian.spi.ProviderException;
import zhiqian.spi.Settings;

/**
 * What a county changes in the general table (本地覆盖): {@code overrides: {MUNICIPAL: urban-management}}.
 *
 * @param departments department code by class
 */
record Overrides(Map<ProjectClass, String> departments) {
    static final String SCHEMA =
            """
            {
              "$schema": "https://json-schema.org/draft/2020-12/schema",
              "title": "行业主管部门对照",
              "type": "object",
              "additionalProperties": false,
              "properties": {
                "overrides": {
                  "type": "object",
                  "title": "本地覆盖",
                  "description": "只填写与通用对照表不同的类别,值为本单位的部门代码,如 urban-management",
                  "additionalProperties": false,
                  "properties": {
            %s
                  }
                }
              }
            }
            """
                    .formatted(Arrays.stream(ProjectClass.values())
                            .map(row -> "        \"%s\": {\"title\": \"%s\", \"type\": \"string\", \"pattern\": \"%s\"}"
                                    .formatted(row.name(), row.chinese(), "^[a-z][a-z0-9-]{1,39}$"))
                            .collect(Collectors.joining(",\n")));

    private static final String OVERRIDES = "overrides";

    /** @throws ProviderException CONFIGURATION if a setting, a class or a department code is unknown or wrong */
    static Overrides in(Settings settings) {
        settings.onlyKnows(Set.of(OVERRIDES));
        Settings given = settings.object(OVERRIDES);
        Map<ProjectClass, String> departments = new TreeMap<>();
        for (String name : given.values().keySet()) {
            String department = given.text(name).orElseThrow();
            if (!Department.isCode(department)) {
                throw wrong("“" + name + "”的部门代码“" + department + "”格式不正确,应如urban-management");
            }
            departments.put(row(name), department);
        }
        return new Overrides(departments);
    }

    Optional<Department> of(ProjectClass row) {
        return Optional.ofNullable(departments.get(row))
                .map(code -> new Department(code, code, "按本地设置,“" + row.chinese() + "”由部门" + code + "负责(覆盖通用对照表)"));
    }

    private static ProjectClass row(String name) {
        return Arrays.stream(ProjectClass.values())
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow(() -> wrong("未知的工程类别“" + name + "”,应为"
                        + Arrays.stream(ProjectClass.values()).map(Enum::name).collect(Collectors.joining("、"))));
    }

    private static ProviderException wrong(String chinese) {
        return new ProviderException(ProviderError.CONFIGURATION, chinese);
    }
}
