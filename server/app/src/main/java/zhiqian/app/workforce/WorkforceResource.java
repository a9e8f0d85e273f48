package zhiqian.app.workforce;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import zhiqian.app.clock.BusinessClock;
import zhiqian.app.identity.SignedIn;
import zhiqian.app.input.Term;
import zhiqian.app.platform.Page;

/** 项目用工: people, days, pay and account of a project. */
@ApplicationScoped
@Path("/api/v1/projects/{id}/workforce")
@Tag(name = "projects")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class WorkforceResource {
    private static final String LIMIT = "应为1至100";

    public record Reconciliation(
            @NotNull(message = "请说明差异") @Size(min = 2, max = 500, message = "应为2至500字") @Term(Term.Kind.TEXT)
                    String note) {}

    /** Why a person is looked at whole. */
    public record Purpose(
            @NotNull(message = "请填写查看目的") @Size(min = 4, max = 200, message = "应为4至200字") @Term(Term.Kind.TEXT)
                    String purpose) {}

    @Inject
    private WorkforceService workforce;

    @Inject
    private SignedIn signedIn;

    @Inject
    private BusinessClock clock;

    /** @param q last four of the ID number, or part of employer, team or trade; names lie sealed and are not searched */
    @GET
    @Path("workers")
    @RolesAllowed({"intake", "handler", "reviewer", "leader", "department", "auditor"})
    public Page<Workforce.Worker> workers(
            @PathParam("id") UUID id,
            @QueryParam("q") @Size(max = 60, message = "检索词不超过60字") String q,
            @QueryParam("onSite") @DefaultValue("false") boolean onSite,
            @QueryParam("cursor") @DefaultValue("0") long cursor,
            @QueryParam("limit") @DefaultValue("20") @Min(value = 1, message = LIMIT) @Max(value = 100, message = LIMIT)
                    int limit) {
        return workforce.workers(signedIn.actor(), id, q, onSite, cursor, limit);
    }

    @POST
    @Path("workers/{no}/disclosures")
    @RolesAllowed({"intake", "handler", "reviewer", "leader", "department"})
    public Workforce.Person disclose(
            @PathParam("id") UUID id, @PathParam("no") long no, @Valid @NotNull(message = "请求内容不能为空") Purpose body) {
        return workforce.disclose(signedIn.actor(), id, no, body.purpose());
    }

    @GET
    @Path("attendance")
    @RolesAllowed({"intake", "handler", "reviewer", "leader", "department", "auditor"})
    public Map<String, List<Workforce.Day>> attendance(
            @PathParam("id") UUID id, @QueryParam("month") @Term(Term.Kind.MONTH) String month) {
        return Map.of("items", workforce.days(signedIn.actor(), id, month(month)));
    }

    @POST
    @Path("attendance/{date}/actions/close")
    @RolesAllowed({"handler", "department"})
    public Map<String, List<Workforce.Day>> close(
            @PathParam("id") UUID id,
            @PathParam("date") String date,
            @Valid @NotNull(message = "请求内容不能为空") Reconciliation body) {
        return Map.of("items", workforce.close(signedIn.actor(), id, date, body.note()));
    }

    @GET
    @Path("wages")
    @RolesAllowed({"intake", "handler", "reviewer", "leader", "department", "auditor"})
    public Workforce.Wages wages(
            @PathParam("id") UUID id,
            @QueryParam("month") @Term(Term.Kind.MONTH) String month,
            @QueryParam("cursor") @DefaultValue("0") long cursor,
            @QueryParam("limit") @DefaultValue("20") @Min(value = 1, message = LIMIT) @Max(value = 100, message = LIMIT)
                    int limit) {
        return workforce.wages(signedIn.actor(), id, month(month), cursor, limit);
    }

    /** The newest first. */
    @GET
    @Path("transactions")
    @RolesAllowed({"intake", "handler", "reviewer", "leader", "department", "auditor"})
    public Workforce.Transactions transactions(
            @PathParam("id") UUID id,
            @QueryParam("from") @Term(Term.Kind.DATE) String from,
            @QueryParam("to") @Term(Term.Kind.DATE) String to,
            @QueryParam("cursor") @Size(max = 400, message = "游标无效") String cursor,
            @QueryParam("limit") @DefaultValue("20") @Min(value = 1, message = LIMIT) @Max(value = 100, message = LIMIT)
                    int limit) {
        return workforce.transactions(
                signedIn.actor(),
                id,
                from == null ? clock.today().minusMonths(1) : LocalDate.parse(from),
                to == null ? clock.today() : LocalDate.parse(to),
                cursor,
                limit);
    }

    /** This month unless another is asked for. */
    private YearMonth month(String month) {
        return month == null ? YearMonth.from(clock.today()) : YearMonth.parse(month);
    }
}
