package zhiqian.app.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import zhiqian.app.exchange.Statement;
import zhiqian.app.exchange.StatementSetHandler;
import zhiqian.app.overview.CountyHeadline;
import zhiqian.app.overview.OverviewStore;
import zhiqian.app.platform.Json;
import zhiqian.kernel.exchange.StatementKind;
import zhiqian.terms.TenantId;

/** A county's headline: into the view of all counties, and onto our own copy of a lead that we passed down. */
@ApplicationScoped
class LeadHeadlineInbox implements StatementSetHandler {
    @Inject
    private OverviewStore overview;

    @Inject
    private LeadInbox leads;

    @Override
    public Set<StatementKind> kinds() {
        return Set.of(StatementKind.LEAD_HEADLINE);
    }

    @Override
    public void applyAll(TenantId receiver, List<Statement> statements) {
        Map<UUID, CountyHeadline> latest = new LinkedHashMap<>();
        for (Statement statement : statements) {
            LeadStatements.HeadlineBody h = Json.read(statement.payload(), LeadStatements.HeadlineBody.class);
            latest.put(h.leadId(), headline(h));
            if (h.originLeadId() != null) {
                leads.mirror(receiver, statement, h);
            }
        }
        Statement last = statements.get(statements.size() - 1);
        overview.put(receiver, last.sender(), last.no(), last.at(), latest.values());
    }

    private static CountyHeadline headline(LeadStatements.HeadlineBody h) {
        return new CountyHeadline(
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
                h.returned());
    }
}
