package zhiqian.app.model;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import zhiqian.app.platform.Json;

/** The ten models that come with the system (法定十类预警模型), R-280 to R-289: version 0 of each code. */
final class StatutoryModels {
    private static final Map<String, CompiledModel> MODELS = read();

    private StatutoryModels() {}

    /** By code, in order. */
    static Map<String, CompiledModel> all() {
        return MODELS;
    }

    private static Map<String, CompiledModel> read() {
        try (InputStream in =
                StatutoryModels.class.getClassLoader().getResourceAsStream("warning-models/statutory.json")) {
            String json = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            List<ModelDefinition> definitions =
                    new ArrayList<>(Json.read(json, new TypeReference<List<ModelDefinition>>() {}));
            Map<String, CompiledModel> models = new LinkedHashMap<>();
            for (ModelDefinition definition : definitions) {
                models.put(definition.code(), CompiledModel.of(definition, 0));
            }
            return java.util.Collections.unmodifiableMap(models);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ModelRefused e) {
            throw new IllegalStateException("a model of ours is wrong", e);
        }
    }
}
