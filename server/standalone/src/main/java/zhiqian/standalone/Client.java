package zhiqian.standalone;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zhiqian.demo.DemoCommand;

/**
 * Commands for administrators, over the same API as everybody. {@code ZHIQIAN_URL} (default the local run),
 * {@code ZHIQIAN_USER}, {@code ZHIQIAN_PASSWORD} and, of who uses one, {@code ZHIQIAN_OTP} say where and as whom.
 */
final class Client {
    private static final Pattern TOKEN = Pattern.compile("\"token\"\\s*:\\s*\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> environment;
    private final String url;

    Client(Map<String, String> environment) {
        this.environment = environment;
        this.url = environment.getOrDefault(
                "ZHIQIAN_URL", "http://localhost:" + environment.getOrDefault("ZHIQIAN_HTTP_PORT", "9080"));
    }

    int run(List<String> arguments) throws IOException, InterruptedException {
        if (arguments.get(0).equals("demo")) {
            return DemoCommand.run(arguments.subList(1, arguments.size()), url, password());
        }
        if (arguments.size() < 2) {
            throw new Refusal("缺少参数: " + arguments.get(0) + " <…>");
        }
        return arguments.get(0).equals("onboard")
                ? onboard(arguments.subList(1, arguments.size()))
                : verify(arguments.get(1));
    }

    private int onboard(List<String> files) throws IOException, InterruptedException {
        String token = signIn("platform", "platform-admin");
        int failed = 0;
        for (String file : files) {
            HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(url + "/api/v1/platform/tenants"))
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/yaml")
                    .POST(HttpRequest.BodyPublishers.ofFile(Path.of(file))));
            System.out.println(file + ": " + answer.statusCode() + " " + answer.body());
            failed += answer.statusCode() / 100 == 2 ? 0 : 1;
        }
        return failed == 0 ? 0 : 1;
    }

    private int verify(String tenant) throws IOException, InterruptedException {
        String token = signIn(tenant, "auditor");
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(url + "/api/v1/audit/verification"))
                .header("Authorization", "Bearer " + token));
        System.out.println(answer.body());
        return answer.body().contains("\"ok\":true") ? 0 : 1;
    }

    private String signIn(String tenant, String defaultUser) throws IOException, InterruptedException {
        String user = environment.getOrDefault("ZHIQIAN_USER", defaultUser);
        String body = "{\"tenant\":" + quoted(tenant) + ",\"username\":" + quoted(user) + ",\"password\":"
                + quoted(password())
                + (environment.containsKey("ZHIQIAN_OTP") ? ",\"otp\":" + quoted(environment.get("ZHIQIAN_OTP")) : "")
                + "}";
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(url + "/api/v1/session"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        Matcher token = TOKEN.matcher(answer.body());
        if (!token.find()) {
            throw new Refusal("登录失败 (ZHIQIAN_USER, ZHIQIAN_PASSWORD): " + answer.body());
        }
        return token.group(1);
    }

    private String password() {
        return environment.getOrDefault("ZHIQIAN_PASSWORD", environment.getOrDefault("ZHIQIAN_DEMO_PASSWORD", ""));
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
