package zhiqian.reference.guizhou;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import zhiqian.spi.WarningModel;

/** Reads {@code models.json}. */
final class ModelFile {
    private ModelFile() {}

    static List<WarningModel> read() {
        try (InputStream in = ModelFile.class.getResourceAsStream("models.json");
                InputStreamReader text = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            List<WarningModel> models = new ArrayList<>();
            for (JsonElement each : JsonParser.parseReader(text).getAsJsonArray()) {
                models.add(model(each.getAsJsonObject()));
            }
            return models;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static WarningModel model(JsonObject o) {
        return new WarningModel(
                text(o, "code"),
                text(o, "name"),
                text(o, "type"),
                text(o, "applicability"),
                text(o, "condition"),
                text(o, "explanation"),
                WarningModel.Level.valueOf(text(o, "level")),
                WarningModel.Party.valueOf(text(o, "responsible")),
                WarningModel.Supervisor.valueOf(text(o, "supervising")),
                o.get("limitDays").getAsInt(),
                o.get("limitInWorkingDays").getAsBoolean(),
                text(o, "basis"));
    }

    private static String text(JsonObject o, String name) {
        return o.get(name).getAsString();
    }
}
