package zhiqian.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The API as one of a tenant's people uses it. A server that is away for a while (restart) is waited for. */
final class Door {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int TRIES = 1000;
    private static final Duration OF_AN_ANSWER = Duration.ofMinutes(3);
    private static final String BOUNDARY = "zhiqian-demo-7b1e";
    private static final int POLL_MILLIS = 300;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String url;
    private final Map<String, String> who;
    private String token;

    /** Nobody yet: for what is public. */
    Door(String url) {
        this(url, Map.of());
    }

    private Door(String url, Map<String, String> who) {
        this.url = url;
        this.who = who;
    }

    static Door as(String url, String tenant, String user, String password) {
        Door door = new Door(url, Map.of("tenant", tenant, "username", user, "password", password));
        door.signIn();
        return door;
    }

    private void signIn() {
        token = send("POST", "/api/v1/session", json(who), "Content-Type", "application/json")
                .path("token")
                .asText();
    }

    JsonNode get(String path) {
        return send("GET", path, BodyPublishers.noBody());
    }

    /** Done once, however often it is asked for with the same key. */
    JsonNode post(String path, Object body, String key) {
        return send("POST", path, json(body), "Content-Type", "application/json", "Idempotency-Key", key);
    }

    JsonNode put(String path, Object body, String etag) {
        String[] headers = etag == null
                ? new String[] {"Content-Type", "application/json"}
                : new String[] {"Content-Type", "application/json", "If-Match", etag};
        return send("PUT", path, json(body), headers);
    }

    /** Hands a table in and waits until it is read. @return the job */
    JsonNode hand(String kind, Path file) {
        JsonNode job = send(
                "POST",
                "/api/v1/imports/" + kind,
                multipart(kind + ".csv", file),
                "Content-Type",
                "multipart/form-data; boundary=" + BOUNDARY);
        while (job.path("finishedAt").isNull() || job.path("finishedAt").isMissingNode()) {
            pause();
            job = get("/api/v1/imports/" + job.path("id").asText());
        }
        return job;
    }

    private static BodyPublisher multipart(String name, Path file) {
        String head =
                "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"mode\"\r\n\r\nEACH_ROW\r\n--" + BOUNDARY
                        + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: text/csv\r\n\r\n";
        try {
            if (!Files.isReadable(file)) {
                throw new IOException("not readable: " + file);
            }
            return BodyPublishers.concat(
                    BodyPublishers.ofString(head, StandardCharsets.UTF_8),
                    BodyPublishers.ofFile(file),
                    BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n", StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BodyPublisher json(Object body) {
        try {
            return BodyPublishers.ofString(JSON.writeValueAsString(body), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode send(String method, String path, BodyPublisher body, String... headers) {
        for (int tried = 1; ; tried++) {
            try {
                return answer(method, path, once(method, path, body, headers));
            } catch (Away | IOException e) {
                if (tried == TRIES) {
                    throw new IllegalStateException(method + " " + path, e);
                }
                pause();
            }
        }
    }

    private HttpResponse<byte[]> once(String method, String path, BodyPublisher body, String... headers)
            throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path))
                .timeout(OF_AN_ANSWER)
                .method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode answer(String method, String path, HttpResponse<byte[]> answer) throws IOException, Away {
        int status = answer.statusCode();
        if (status == 503 || status == 502 || status == 429) {
            throw new Away(status);
        }
        JsonNode body = answer.body().length == 0 ? JSON.nullNode() : JSON.readTree(answer.body());
        if (status / 100 != 2) {
            throw new Refused(method + " " + path + ": " + status + " " + body);
        }
        return body;
    }

    static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** All items of a paged list. */
    List<JsonNode> all(String path) {
        List<JsonNode> items = new java.util.ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonNode page = get(path + (path.contains("?") ? "&" : "?") + "limit=100" + cursor);
            page.path("items").forEach(items::add);
            cursor = page.path("next").isTextual()
                    ? "&cursor=" + java.net.URLEncoder.encode(page.path("next").asText(), StandardCharsets.UTF_8)
                    : null;
        }
        return items;
    }

    /** It will be there again. */
    private static final class Away extends Exception {
        private static final long serialVersionUID = 1L;

        Away(int status) {
            super("status " + status);
        }
    }

    /** The server has understood and said no. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message);
        }
    }
}
