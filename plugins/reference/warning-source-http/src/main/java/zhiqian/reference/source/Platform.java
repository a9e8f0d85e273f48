package zhiqian.reference.source;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import zhiqian.spi.ProviderError;
import zhiqian.spi.ProviderException;

/** One request to the platform: signed in, within the budget, JSON in and out. Its answers never get into a sentence for users. */
final class Platform {
    private static final int MOST_BYTES = 8 * 1024 * 1024;
    private static final Duration SPARE = Duration.ofMillis(200);
    private static final byte[] NOTHING = {};

    private final HttpClient client;
    private final Clock clock;

    Platform(HttpClient client, Clock clock) {
        this.client = client;
        this.clock = clock;
    }

    JsonObject get(SourceSettings settings, String target, Duration budget) {
        return send(settings, request(settings, "GET", target, NOTHING, budget));
    }

    JsonObject post(SourceSettings settings, String target, JsonObject body, Duration budget) {
        byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
        return send(settings, request(settings, "POST", target, bytes, budget));
    }

    private HttpRequest request(SourceSettings settings, String method, String target, byte[] body, Duration budget) {
        URI uri = URI.create(settings.base() + target);
        HttpRequest.Builder builder = HttpRequest.newBuilder(uri)
                .method(
                        method,
                        method.equals("GET")
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body))
                .timeout(budget.compareTo(SPARE.multipliedBy(2)) > 0 ? budget.minus(SPARE) : budget)
                .header("Accept", "application/json");
        if (!method.equals("GET")) {
            builder.header("Content-Type", "application/json; charset=utf-8");
        }
        settings.token().ifPresent(token -> builder.header("Authorization", "Bearer " + token));
        settings.key().ifPresent(key -> {
            String moment = Long.toString(clock.instant().getEpochSecond());
            String path = uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
            builder.header("X-Key-Id", settings.keyId().orElseThrow())
                    .header("X-Timestamp", moment)
                    .header("X-Signature", Signature.of(key, method, path, moment, body));
        });
        return builder.build();
    }

    private JsonObject send(SourceSettings settings, HttpRequest request) {
        try {
            HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                accept(response.statusCode());
                return parsed(body.readNBytes(MOST_BYTES + 1));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw unavailable("向上级平台的请求被中断", stopped);
        } catch (IOException broken) {
            throw unavailable("无法连接上级平台,或连接中断、超时", broken);
        }
    }

    private static void accept(int status) {
        if (status == 401 || status == 403) {
            throw new ProviderException(ProviderError.CONFIGURATION, "上级平台不接受本单位的令牌或签名(HTTP " + status + "),请核对设置");
        }
        if (status == 404) {
            throw new ProviderException(ProviderError.CONFIGURATION, "上级平台的接口地址不正确(HTTP 404),请核对设置");
        }
        if (status == 429 || status >= 500) {
            throw unavailable("上级平台暂不可用(HTTP " + status + ")", null);
        }
        if (status != 200) {
            throw bad("上级平台没有按约定答复(HTTP " + status + ")", null);
        }
    }

    private static JsonObject parsed(byte[] body) {
        if (body.length > MOST_BYTES) {
            throw bad("上级平台的答复超过8MB", null);
        }
        try {
            JsonElement json = JsonParser.parseString(new String(body, StandardCharsets.UTF_8));
            if (json.isJsonObject()) {
                return json.getAsJsonObject();
            }
        } catch (JsonParseException | StackOverflowError notJson) {
            throw bad("上级平台的答复不是JSON", notJson);
        }
        throw bad("上级平台的答复不是JSON对象", null);
    }

    static ProviderException bad(String chinese, Throwable cause) {
        return new ProviderException(ProviderError.BAD_ANSWER, chinese, cause);
    }

    private static ProviderException unavailable(String chinese, Throwable cause) {
        return new ProviderException(ProviderError.UNAVAILABLE, chinese, cause);
    }
}
