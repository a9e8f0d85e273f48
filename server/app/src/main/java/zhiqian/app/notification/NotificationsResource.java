package zhiqian.app.notification;

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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import zhiqian.app.identity.Role;
import zhiqian.app.identity.SignedIn;

/** 提醒. */
@ApplicationScoped
@Path("/api/v1/notifications")
@Tag(name = "notifications")
@Produces(MediaType.APPLICATION_JSON)
public class NotificationsResource {
    @Inject
    private NotificationService notifications;

    @Inject
    private SignedIn signedIn;

    @GET
    @RolesAllowed(Role.EVERYBODY)
    public NotificationService.Inbox list(
            @QueryParam("unread") @DefaultValue("false") boolean unread,
            @QueryParam("limit")
                    @DefaultValue("20")
                    @Min(value = 1, message = "应为1至100")
                    @Max(value = 100, message = "应为1至100")
                    int limit,
            @QueryParam("cursor") @Pattern(regexp = "[0-9]{1,18}", message = "游标无效") String cursor) {
        return notifications.page(
                signedIn.actor(), unread, cursor == null ? Long.MAX_VALUE : Long.parseLong(cursor), limit);
    }

    @POST
    @Path("{id}/actions/read")
    @RolesAllowed(Role.EVERYBODY)
    public void read(@PathParam("id") long id) {
        notifications.read(signedIn.actor(), id);
    }
}
