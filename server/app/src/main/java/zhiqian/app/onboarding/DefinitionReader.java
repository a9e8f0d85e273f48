package zhiqian.app.onboarding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.yaml.snakeyaml.LoaderOptions;
import zhiqian.app.platform.Json;
import zhiqian.app.problem.Problem;

/** Reads a tenant definition, YAML or JSON, and tells every field that breaks the schema. */
final class DefinitionReader {
    private static final ObjectMapper YAML =
            new ObjectMapper(YAMLFactory.builder().loaderOptions(limits()).build());
    private static final JsonSchema SCHEMA = schema();

    private DefinitionReader() {}

    static TenantDefinition yaml(String text) {
        try {
            return checked(YAML.readTree(text));
        } catch (JsonProcessingException e) {
            throw Problem.of("malformed-yaml", "内容不是正确的 YAML", 400, "第 " + line(e) + " 行附近有误")
                    .toException();
        }
    }

    static TenantDefinition json(JsonNode node) {
        return checked(node);
    }

    private static TenantDefinition checked(JsonNode node) {
        if (node == null || !node.isObject()) {
            throw Problem.invalid("(整个内容)", "应为租户定义").toException();
        }
        List<Problem.FieldError> errors =
                SCHEMA.validate(node).stream().map(DefinitionReader::error).toList();
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors).toException();
        }
        return Json.MAPPER.convertValue(node, TenantDefinition.class);
    }

    private static Problem.FieldError error(ValidationMessage message) {
        String path = message.getInstanceLocation()
                .toString()
                .replaceFirst("^\\$?[./]?", "")
                .replace('/', '.');
        String field = message.getProperty() == null
                ? path
                : path.isEmpty() ? message.getProperty() : path + "." + message.getProperty();
        String text = message.getMessage().replaceFirst("^[^:]*:\\s*", "");
        return new Problem.FieldError(field.isEmpty() ? "(整个内容)" : field, text);
    }

    private static int line(JsonProcessingException e) {
        return e.getLocation() == null ? 1 : e.getLocation().getLineNr();
    }

    private static LoaderOptions limits() {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(10);
        options.setCodePointLimit(512 * 1024);
        options.setNestingDepthLimit(20);
        return options;
    }

    private static JsonSchema schema() {
        try (InputStream in =
                DefinitionReader.class.getClassLoader().getResourceAsStream("tenants/tenant.schema.json")) {
            SchemaValidatorsConfig config = SchemaValidatorsConfig.builder()
                    .locale(Locale.SIMPLIFIED_CHINESE)
                    .build();
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(Json.MAPPER.readTree(in), config);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
