package zhiqian.reference.source;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import zhiqian.spi.Settings;

/** A small provincial platform on a real HTTP server: entries by county, and the highest sequence of each result. */
final class PlatformServer implements AutoCloseable {
    static final String TOKEN = "token-1";
    static final String KEY = "secret-key";

    final Map<String, List<String>> entries = new HashMap<>();
    final Map<String, Long> results = new HashMap<>();
    final List<String> requests = new ArrayList<>();
    final Set<String> refused = new HashSet<>();
    int status = 200;
    String body;

    private final HttpServer server;

    PlatformServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "platform");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", this::handle);
        server.start();
    }

    Settings settings(String county) {
        return Settings.of(Map.of("baseUrl", base(), "plainHttp", true, "token", TOKEN, "county", county));
    }

    Settings signing(String county) {
        return Settings.of(Map.of("baseUrl", base(), "plainHttp", true, "keyId", "k1", "key", KEY, "county", county));
    }

    String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/api";
    }

    private synchronized void handle(HttpExchange exchange) throws IOException {
        byte[] in = exchange.getRequestBody().readAllBytes();
        requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
        int code = signedIn(exchange, in) ? status : 401;
        String out = code != 200 ? "{}" : body != null ? body : answer(exchange, in);
        byte[] bytes = out.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(code, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static boolean signedIn(HttpExchange exchange, byte[] in) {
        if (("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            return true;
        }
        String expected = Signature.of(
                KEY,
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                exchange.getRequestHeaders().getFirst("X-Timestamp"),
                in);
        return expected.equals(exchange.getRequestHeaders().getFirst("X-Signature"));
    }

    private String answer(HttpExchange exchange, byte[] in) {
        if (exchange.getRequestURI().getPath().equals("/api/results")) {
            return take(JsonParser.parseString(new String(in, StandardCharsets.UTF_8))
                    .getAsJsonObject());
        }
        Map<String, String> query = new HashMap<>();
        for (String pair : exchange.getRequestURI().getQuery().split("&")) {
            query.put(pair.replaceFirst("=.*", ""), pair.replaceFirst("[^=]*=", ""));
        }
        List<String> all = entries.getOrDefault(query.get("county"), List.of());
        int from = query.containsKey("after") ? Math.min(all.size(), number(query.get("after"))) : 0;
        int to = Math.min(all.size(), from + number(query.get("limit")));
        return "{\"items\": [" + String.join(",", all.subList(from, to)) + "], \"next\": \"" + to + "\", \"more\": "
                + (to < all.size()) + "}";
    }

    private static int number(String text) {
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
    }

    private String take(JsonObject told) {
        JsonArray taken = new JsonArray();
        JsonArray no = new JsonArray();
        for (JsonElement each : told.getAsJsonArray("results")) {
            String id = each.getAsJsonObject().get("id").getAsString();
            boolean known =
                    entries.values().stream().flatMap(List::stream).anyMatch(entry -> entry.contains("\"" + id + "\""));
            if (refused.contains(id) || !known) {
                JsonObject reason = new JsonObject();
                reason.addProperty("id", id);
                reason.addProperty("reason", "没有这个编号");
                no.add(reason);
            } else {
                results.merge(id, each.getAsJsonObject().get("sequence").getAsLong(), Math::max);
                taken.add(id);
            }
        }
        JsonObject answer = new JsonObject();
        answer.add("taken", taken);
        answer.add("refused", no);
        return answer.toString();
    }

    static String warning(String id, String at) {
        return """
                {"kind": "warning", "id": "%s", "at": "%s", "type": "W07", "name": "未按时足额发放工资", "level": "RED",
                 "project": "人民医院扩建", "period": "2025-08", "explanation": "8月工资有12人未发放", "basis": "省平台规则第7条"}"""
                .formatted(id, at);
    }

    static String withdrawal(String id, String at) {
        return "{\"kind\": \"withdrawal\", \"id\": \"%s\", \"at\": \"%s\", \"cleared\": true, \"reason\": \"已补发\"}"
                .formatted(id, at);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
