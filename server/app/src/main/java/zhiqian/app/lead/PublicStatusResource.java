package zhiqian.app.lead;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import zhiqian.app.problem.Problem;
import zhiqian.kernel.lead.ReceiptNo;

/** 查询进度: by receipt and the phone's last four digits. */
@ApplicationScoped
@Path("/public/v1/leads/{receipt}")
@Tag(name = "public")
@Produces(MediaType.APPLICATION_JSON)
public class PublicStatusResource {
    @Inject
    private PublicLeadService leads;

    @Inject
    private ReceiptReader receipts;

    @GET
    @PermitAll
    public PublicLeadService.Status status(@PathParam("receipt") String receipt, @QueryParam("phone") String phone) {
        ReceiptNo number = receipts.read(receipt);
        PublicLeadService.LookUp found = leads.lookUp(number.tenant(), number, phone == null ? "" : phone);
        refuseIfLocked(found);
        return found.status().orElseThrow(ReceiptReader::unknown);
    }

    private static void refuseIfLocked(PublicLeadService.LookUp found) {
        if (found.lockedFor() != null) {
            throw Problem.of("too-many-requests", "查询次数过多", 429, "连续输错,请15分钟后再试")
                    .with(Map.of("retryAfter", found.lockedFor().toSeconds()))
                    .toException();
        }
    }
}
