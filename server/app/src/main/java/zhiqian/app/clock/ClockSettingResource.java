package zhiqian.app.clock;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import zhiqian.app.problem.Problem;

/** Moves the business clock of demos and tests forward. */
@ApplicationScoped
@Path("/api/v1/platform/clock")
@Tag(name = "platform")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ClockSettingResource {
    /** One of the two. {@code advance} is an ISO-8601 duration, {@code now} an instant with offset. */
    public record ClockSetting(String advance, String now) {}

    @Inject
    private BusinessClock clock;

    @Inject
    private BusinessClockService service;

    @POST
    @RolesAllowed("platform-admin")
    public ClockResource.ClockView set(@NotNull(message = "请求内容不能为空") ClockSetting body) {
        service.set(target(body));
        return new ClockResource.ClockView(clock.now(), true);
    }

    private Instant target(ClockSetting body) {
        if ((body.advance() == null) == (body.now() == null)) {
            throw Problem.invalid("advance", "advance 与 now 须填写其一").toException();
        }
        try {
            return body.now() != null
                    ? OffsetDateTime.parse(body.now()).toInstant()
                    : clock.now().plus(Duration.parse(body.advance()));
        } catch (DateTimeParseException | ArithmeticException e) {
            throw Problem.invalid(body.now() != null ? "now" : "advance", "应为 2025-10-09T08:00:00+08:00 或 PT24H 的形式")
                    .toException();
        }
    }
}
