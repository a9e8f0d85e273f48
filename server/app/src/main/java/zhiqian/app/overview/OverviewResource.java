package zhiqian.app.overview;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import zhiqian.app.identity.SignedIn;
import zhiqian.app.platform.Cursor;
import zhiqian.app.platform.Json;
import zhiqian.app.platform.Page;
import zhiqian.app.problem.Problem;
import zhiqian.kernel.lead.LeadState;
import zhiqian.terms.Money;

/** 市级总览与下钻. */
@ApplicationScoped
@Path("/api/v1/overview")
@Tag(name = "overview")
@Produces(MediaType.APPLICATION_JSON)
public class OverviewResource {
    /** Masked: number, state, dates, size; never a name. */
    public record HeadlineView(
            UUID leadId,
            String leadNo,
            String state,
            String stateName,
            Instant receivedAt,
            int people,
            String amount,
            String employer,
            String industry,
            boolean special,
            boolean overdue,
            boolean returned,
            LocalDate signDue,
            LocalDate closeDue,
            Instant signedAt,
            Boolean signedInTime,
            Instant closedAt,
            Boolean closedInTime) {}

    @Inject
    private OverviewService overview;

    @Inject
    private SignedIn signedIn;

    @GET
    @RolesAllowed({"intake", "handler", "reviewer", "leader", "auditor", "municipal-supervisor", "tenant-admin"})
    public OverviewService.Overview show() {
        return overview.overview(signedIn.actor());
    }

    @GET
    @Path("{tenant}")
    @RolesAllowed({"intake", "handler", "reviewer", "leader", "auditor", "municipal-supervisor"})
    public Page<HeadlineView> drillDown(
            @PathParam("tenant") String tenant,
            @QueryParam("state") LeadStateParam state,
            @QueryParam("overdue") Boolean overdue,
            @QueryParam("limit")
                    @DefaultValue("20")
                    @Min(value = 1, message = "应为1至100")
                    @Max(value = 100, message = "应为1至100")
                    int limit,
            @QueryParam("cursor") String cursor) {
        HeadlineFilter filter = new HeadlineFilter(state == null ? null : state.state(), overdue, position(cursor));
        Page<CountyHeadline> page = overview.headlines(signedIn.actor(), tenant, filter, limit);
        return new Page<>(
                page.items().stream().map(OverviewResource::view).toList(),
                page.next(),
                page.total(),
                page.totalExact());
    }

    /** A state in a query. */
    public record LeadStateParam(LeadState state) {
        public static LeadStateParam valueOf(String text) {
            try {
                return new LeadStateParam(LeadState.valueOf(text));
            } catch (IllegalArgumentException e) {
                throw Problem.invalid("state", "没有这种状态").toException();
            }
        }
    }

    private static Optional<HeadlineFilter.Position> position(String cursor) {
        if (cursor == null || cursor.isBlank()) {
            return Optional.empty();
        }
        try {
            List<String> parts = Cursor.parts(cursor, 2);
            return Optional.of(new HeadlineFilter.Position(Instant.parse(parts.get(0)), UUID.fromString(parts.get(1))));
        } catch (RuntimeException e) {
            throw Problem.invalid("cursor", "游标无效").toException();
        }
    }

    private static HeadlineView view(CountyHeadline h) {
        return new HeadlineView(
                h.leadId(),
                h.leadNo(),
                h.state(),
                LeadState.valueOf(h.state()).chinese(),
                h.receivedAt(),
                h.people(),
                h.amountFen() == null ? null : new Money(h.amountFen()).toYuan(),
                null,
                h.industry(),
                h.special(),
                h.overdue(),
                h.returned(),
                day(h.signDue()),
                day(h.closeDue()),
                h.signedAt(),
                h.signedInTime(),
                h.closedAt(),
                h.closedInTime());
    }

    private static LocalDate day(Instant end) {
        return end == null ? null : end.minusMillis(1).atZone(Json.ZONE).toLocalDate();
    }
}
