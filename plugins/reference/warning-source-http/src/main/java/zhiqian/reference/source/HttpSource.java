package zhiqian.reference.source;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import zhiqian.spi.CallContext;
import zhiqian.spi.WarningProgress;
import zhiqian.spi.WarningSource;

/** Asks for a page, tells results: one request each. The README tells the format. */
final class HttpSource implements WarningSource {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Platform platform;
    private final Clock clock;

    HttpSource(Platform platform, Clock clock) {
        this.platform = platform;
        this.clock = clock;
    }

    @Override
    public String id() {
        return "http";
    }

    @Override
    public Optional<String> settingsSchema() {
        return Optional.of(SourceSettings.SCHEMA);
    }

    @Override
    public Page fetch(Optional<String> cursor, int max, CallContext call) {
        SourceSettings settings = SourceSettings.of(call.settings());
        String target = "/warnings?county=" + encoded(county(settings, call)) + "&limit=" + max
                + cursor.map(after -> "&after=" + encoded(after)).orElse("");
        return new PageReader(clock).read(platform.get(settings, target, call.budget()), cursor, max);
    }

    @Override
    public Reported report(List<WarningProgress> progress, CallContext call) {
        SourceSettings settings = SourceSettings.of(call.settings());
        JsonObject body = new JsonObject();
        body.addProperty("county", county(settings, call));
        JsonArray results = new JsonArray();
        progress.forEach(each -> results.add(result(each)));
        body.add("results", results);
        JsonObject answer = platform.post(settings, "/results", body, call.budget());
        Set<String> told = progress.stream().map(WarningProgress::externalId).collect(Collectors.toSet());
        return reported(answer, told);
    }

    private static JsonObject result(WarningProgress p) {
        JsonObject o = new JsonObject();
        o.addProperty("id", p.externalId());
        o.addProperty("sequence", p.sequence());
        o.addProperty("countyNumber", p.countyNumber());
        o.addProperty("state", p.state().name());
        o.addProperty("at", p.at().atZone(CHINA).toOffsetDateTime().toString());
        p.due().ifPresent(due -> o.addProperty("due", due.toString()));
        o.addProperty("overdue", p.overdue());
        o.addProperty("occurrences", p.occurrences());
        o.addProperty("ground", p.ground());
        o.addProperty("note", p.note());
        return o;
    }

    /** What the platform says of ids that it was not told is nothing to the host. */
    private static Reported reported(JsonObject answer, Set<String> told) {
        try {
            List<Refused> refused = new ArrayList<>();
            Set<String> out = new HashSet<>();
            for (JsonElement each : array(answer, "refused")) {
                Fields fields = new Fields(each.getAsJsonObject());
                String id = fields.required("id");
                String reason = fields.text("reason").orElse("上级平台没有说明理由");
                if (told.contains(id) && out.add(id)) {
                    refused.add(new Refused(id, reason.length() > 300 ? reason.substring(0, 300) : reason));
                }
            }
            Set<String> taken = new HashSet<>();
            for (JsonElement each : array(answer, "taken")) {
                String id = each.getAsString();
                if (told.contains(id) && !out.contains(id)) {
                    taken.add(id);
                }
            }
            return new Reported(taken, refused);
        } catch (Fields.Wrong | RuntimeException wrong) {
            throw Platform.bad("上级平台对办理结果的回执不符合约定", wrong);
        }
    }

    private static JsonArray array(JsonObject answer, String name) {
        JsonElement value = answer.get(name);
        return value == null || value.isJsonNull() ? new JsonArray() : value.getAsJsonArray();
    }

    private static String county(SourceSettings settings, CallContext call) {
        return settings.county().orElse(call.division().code());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
