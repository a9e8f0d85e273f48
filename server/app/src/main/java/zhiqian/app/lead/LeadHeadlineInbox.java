package zhiqian.app.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import zhiqian.app.exchange.Statement;
import zhiqian.app.exchange.StatementHandler;
import zhiqian.app.overview.CountyHeadline;
import zhiqian.app.overview.OverviewStore;
import zhiqian.app.platform.Json;
import zhiqian.kernel.exchange.StatementKind;
import zhiqian.terms.TenantId;

/** A county's headline: into the view of all counties, and onto our own copy of a lead that we passed down. */
@ApplicationScoped
class LeadHeadlineInbox implements StatementHandler {
    @Inject
    private OverviewStore overview;

    @Inject
    private LeadInbox leads;

    @Override
    public Set<StatementKind> kinds() {
        return Set.of(StatementKind.LEAD_HEADLINE);
    }

    @Override
    public void apply(TenantId receiver, Statement statement) {
        LeadStatements.HeadlineBody h = Json.read(statement.payload(), LeadStatements.HeadlineBody.class);
        overview.put(
                receiver,
                statement.sender(),
                statement.no(),
                statement.at(),
                new CountyHeadline(
                        h.leadId(),
                        h.leadNo(),
                        h.state(),
                        h.finished(),
                        h.receivedAt(),
                        h.people(),
                        h.amountFen(),
                        h.industry(),
                        h.special(),
                        h.signDue(),
                        h.signedAt(),
                        h.signedInTime(),
                        h.closeDue(),
                        h.closedAt(),
                        h.closedInTime(),
                        h.overdue(),
                        h.returned()));
        if (h.originLeadId() != null) {
            leads.mirror(receiver, statement, h);
        }
    }
}
