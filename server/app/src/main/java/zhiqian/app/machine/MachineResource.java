package zhiqian.app.machine;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import zhiqian.app.tenancy.TenantDirectory;
import zhiqian.app.throttle.Limit;
import zhiqian.app.throttle.Throttled;

/** 机器接口: one address for all methods, in the shape of the national real-name platform; the signature is our own. */
@ApplicationScoped
@Path("/machine/v1")
@Tag(name = "machine")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class MachineResource {
    /** As on the national platform; refusals are problem documents that carry {@code code} and {@code message} too. */
    public record MachineAnswer(String code, String message, Object data) {}

    @Inject
    private MachineService machine;

    @Inject
    private TenantDirectory directory;

    @POST
    @PermitAll
    @Throttled(Limit.MACHINE_REFUSALS)
    public MachineAnswer call(String body) {
        Call call = CallForm.read(body);
        Optional<AppId> appId = AppId.of(call.appId()).filter(id -> directory.isActive(id.tenant()));
        if (appId.isEmpty()) {
            MachineService.asLongAs(call);
            throw MachineService.wrongSignature().toException();
        }
        MachineService.Outcome outcome = machine.take(appId.get().tenant(), appId.get(), call);
        if (outcome.refusal() != null) {
            throw outcome.refusal().toException();
        }
        return new MachineAnswer("0", "成功", outcome.data());
    }
}
