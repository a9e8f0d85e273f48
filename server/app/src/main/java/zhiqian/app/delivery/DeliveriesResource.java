package zhiqian.app.delivery;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import zhiqian.app.delivery.DeliveryListStore.Filter;
import zhiqian.app.identity.SignedIn;
import zhiqian.app.platform.Page;

/** 投递记录 (单位管理员). */
@ApplicationScoped
@Path("/api/v1/notice-deliveries")
@Tag(name = "notifications")
@Produces(MediaType.APPLICATION_JSON)
public class DeliveriesResource {
    @Inject
    private DeliveryListService deliveries;

    @Inject
    private SignedIn signedIn;

    @GET
    @RolesAllowed("tenant-admin")
    public Page<DeliveryView> list(
            @QueryParam("state") @Pattern(regexp = "PENDING|SENT|FAILED|GIVEN_UP", message = "没有这种状态") String state,
            @QueryParam("channel") @Pattern(regexp = "MAIL|WEBHOOK", message = "没有这种通道") String channel,
            @QueryParam("limit")
                    @DefaultValue("20")
                    @Min(value = 1, message = "应为1至100")
                    @Max(value = 100, message = "应为1至100")
                    int limit,
            @QueryParam("cursor") @Pattern(regexp = "[0-9]{1,18}", message = "游标无效") String cursor) {
        Filter filter = new Filter(
                state == null ? null : DeliveryState.valueOf(state),
                channel == null ? null : ChannelKind.valueOf(channel));
        return deliveries.page(
                signedIn.actor(), filter, cursor == null ? Long.MAX_VALUE : Long.parseLong(cursor), limit);
    }

    @POST
    @Path("{id}/actions/retry")
    @RolesAllowed("tenant-admin")
    public DeliveryView retry(@PathParam("id") UUID id) {
        return deliveries.retry(signedIn.actor(), id);
    }
}
