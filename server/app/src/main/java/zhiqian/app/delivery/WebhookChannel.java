package zhiqian.app.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.http.HttpRequest;
import zhiqian.app.clock.BusinessClock;
import zhiqian.app.platform.Json;

/** A signed request to the county's own system (网络回调). Redirects are not followed: they could lead anywhere. */
@ApplicationScoped
class WebhookChannel implements Channel {
    private static final int GONE = 410;

    @Inject
    private WebhookGuard guard;

    @Inject
    private PublicAddress links;

    @Inject
    private BusinessClock clock;

    @Override
    public ChannelKind kind() {
        return ChannelKind.WEBHOOK;
    }

    @Override
    public void deliver(Message message) throws NotDelivered {
        WebhookGuard.Checked target;
        try {
            target = guard.check(message.target().address());
        } catch (RefusedTarget e) {
            throw NotDelivered.forNow(e.getMessage(), e);
        }
        int status = new PinnedCall(target, null).send(request -> sign(request, message));
        if (status == GONE) {
            throw NotDelivered.forGood("对方答复 410:不再接收", null);
        }
        if (status < 200 || status > 299) {
            throw NotDelivered.forNow("对方答复 HTTP " + status, null);
        }
    }

    private HttpRequest.Builder sign(HttpRequest.Builder request, Message message) {
        String id = message.id().toString();
        String body = Json.write(WebhookBody.of(message, links));
        long seconds = clock.machineNow().getEpochSecond();
        return request.header("Content-Type", "application/json")
                .header("User-Agent", "zhiqian")
                .header(WebhookSignature.ID, id)
                .header(WebhookSignature.TIME, Long.toString(seconds))
                .header(
                        WebhookSignature.SIGNATURE,
                        WebhookSignature.of(message.target().secret(), id, seconds, body))
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }
}
