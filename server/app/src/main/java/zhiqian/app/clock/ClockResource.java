package zhiqian.app.clock;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** 业务时钟: what time it is in the field. */
@ApplicationScoped
@Path("/api/v1/clock")
@Tag(name = "clock")
@Produces(MediaType.APPLICATION_JSON)
public class ClockResource {
    /** @param demo whether the clock can be set */
    public record ClockView(Instant now, boolean demo) {}

    @Inject
    private BusinessClock clock;

    @Inject
    private BusinessClockService service;

    @GET
    @PermitAll
    public ClockView show() {
        return new ClockView(clock.now(), service.settable());
    }
}
