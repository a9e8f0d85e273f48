package zhiqian.app.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Which addresses a county may have us call (回调地址检查): https and public ones. Otherwise an administrator could have the
 * server ask what stands behind the operator's firewall (SSRF). The operator may allow hosts by name.
 */
@ApplicationScoped
class WebhookGuard {
    @Inject
    @ConfigProperty(name = "ZHIQIAN_WEBHOOK_ALLOWED")
    private Optional<List<String>> allowed;

    /** The address and the one machine behind it that was looked at: nobody may look it up once more and find another. */
    record Checked(URI uri, InetAddress machine) {}

    /** Why this address is refused; empty for none and for a good one. */
    Optional<String> objection(String url) {
        try {
            if (url != null) {
                check(url);
            }
            return Optional.empty();
        } catch (RefusedTarget e) {
            return Optional.of(e.getMessage());
        }
    }

    /** @throws RefusedTarget with a Chinese sentence */
    Checked check(String url) throws RefusedTarget {
        URI uri = parsed(url);
        boolean trusted = isAllowed(uri);
        if (!uri.getScheme().equalsIgnoreCase("https") && !trusted) {
            throw new RefusedTarget("接收地址应以 https:// 开头");
        }
        InetAddress[] machines;
        try {
            machines = InetAddress.getAllByName(uri.getHost());
        } catch (UnknownHostException e) {
            throw new RefusedTarget("找不到这个主机", e);
        }
        if (!trusted && !Arrays.stream(machines).allMatch(PublicNetwork::contains)) {
            throw new RefusedTarget("不能是内部网络或本机的地址");
        }
        // more machines can reach IPv4 than IPv6
        Arrays.sort(machines, Comparator.comparingInt(machine -> machine.getAddress().length));
        return new Checked(uri, machines[0]);
    }

    /** For an audit record: the path may hold a token. */
    static String host(String url) {
        return URI.create(url).getHost();
    }

    private static URI parsed(String url) throws RefusedTarget {
        try {
            URI uri = new URI(url);
            boolean http = uri.getScheme() != null
                    && uri.getScheme().toLowerCase(Locale.ROOT).matches("https?");
            // a name that ends in a dot is a name to the resolver, but none to TLS
            if (!http || uri.getHost() == null || uri.getHost().endsWith(".") || uri.getPort() > 65_535) {
                throw new RefusedTarget("接收地址不正确,应如 https://example.cn/hook");
            }
            if (uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
                throw new RefusedTarget("接收地址不能带用户名、口令或 # 片段");
            }
            return uri;
        } catch (URISyntaxException e) {
            throw new RefusedTarget("接收地址不正确,应如 https://example.cn/hook", e);
        }
    }

    /** By {@code host} or {@code host:port}. */
    private boolean isAllowed(URI uri) {
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        int port = uri.getPort() != -1 ? uri.getPort() : uri.getScheme().equalsIgnoreCase("https") ? 443 : 80;
        return allowed.orElse(List.of()).stream()
                .map(entry -> entry.strip().toLowerCase(Locale.ROOT))
                .anyMatch(entry -> entry.equals(host) || entry.equals(host + ":" + port));
    }
}
