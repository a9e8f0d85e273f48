package zhiqian.app.delivery;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;

/**
 * A call to the very machine that was checked (定址调用). A client that looks the name up by itself could be given another
 * address than the one that was found good (DNS rebinding). So the address stands in the URI, and the name in the Host header
 * and in TLS, where the certificate must be the name's.
 */
final class PinnedCall {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    /** Of the whole call: who answers byte by byte is not waited for. */
    private static final Duration WHOLE = Duration.ofSeconds(15);

    private final WebhookGuard.Checked target;
    private final SSLContext trust;

    /** @param trust {@code null} for the machine's own */
    PinnedCall(WebhookGuard.Checked target, SSLContext trust) {
        this.target = target;
        this.trust = trust;
    }

    /** @return the status of the answer */
    int send(UnaryOperator<HttpRequest.Builder> content) throws NotDelivered {
        HttpRequest request = content.apply(
                        HttpRequest.newBuilder(pinned()).timeout(WHOLE).header("Host", authority()))
                .build();
        CompletableFuture<HttpResponse<Void>> answer =
                client().sendAsync(request, HttpResponse.BodyHandlers.discarding());
        try {
            return answer.get(WHOLE.toMillis(), TimeUnit.MILLISECONDS).statusCode();
        } catch (TimeoutException e) {
            throw NotDelivered.forNow("对方没有在" + WHOLE.toSeconds() + "秒内答复", e);
        } catch (ExecutionException e) {
            throw NotDelivered.forNow(told(e.getCause()), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw NotDelivered.forNow("发送被中断", e);
        } finally {
            answer.cancel(true);
        }
    }

    /** One for each call: the name in TLS belongs to the client. */
    private HttpClient client() {
        HttpClient.Builder client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .proxy(HttpClient.Builder.NO_PROXY)
                .connectTimeout(CONNECT);
        if (trust != null) {
            client.sslContext(trust);
        }
        if (!isLiteral()) {
            SSLParameters parameters = new SSLParameters();
            parameters.setServerNames(List.of(new SNIHostName(target.uri().getHost())));
            client.sslParameters(parameters);
        }
        return client.build();
    }

    private URI pinned() {
        URI uri = target.uri();
        String machine = target.machine().getHostAddress().replaceAll("%.*", "");
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return URI.create(
                uri.getScheme() + "://" + (target.machine() instanceof Inet6Address ? "[" + machine + "]" : machine)
                        + (uri.getPort() == -1 ? "" : ":" + uri.getPort()) + path
                        + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery()));
    }

    private String authority() {
        return target.uri().getRawAuthority();
    }

    private boolean isLiteral() {
        String host = target.uri().getHost();
        return host.startsWith("[") || host.matches("[0-9.]+");
    }

    private static String told(Throwable failure) {
        if (failure instanceof javax.net.ssl.SSLException) {
            return "对方的证书无效或加密连接失败";
        }
        if (failure instanceof java.net.http.HttpTimeoutException) {
            return "对方没有按时答复";
        }
        return failure instanceof java.net.ConnectException
                ? "连接不上接收地址"
                : failure instanceof IOException ? "与接收地址的连接中断" : "回调没有发出";
    }
}
