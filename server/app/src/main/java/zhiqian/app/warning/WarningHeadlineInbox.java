package zhiqian.app.warning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import zhiqian.app.exchange.Statement;
import zhiqian.app.exchange.StatementSetHandler;
import zhiqian.app.overview.WarningHeadline;
import zhiqian.app.overview.WarningOverviewStore;
import zhiqian.app.platform.Json;
import zhiqian.kernel.exchange.StatementKind;
import zhiqian.terms.TenantId;

/** The superior's view of its counties' warnings, from their statements. */
@ApplicationScoped
class WarningHeadlineInbox implements StatementSetHandler {
    @Inject
    private WarningOverviewStore overview;

    @Override
    public Set<StatementKind> kinds() {
        return Set.of(StatementKind.WARNING_HEADLINE);
    }

    @Override
    public void applyAll(TenantId receiver, List<Statement> statements) {
        Map<UUID, WarningHeadline> latest = new LinkedHashMap<>();
        for (Statement statement : statements) {
            WarningHeadline headline = Json.read(statement.payload(), WarningHeadline.class);
            latest.put(headline.warningId(), headline);
        }
        overview.put(receiver, statements.get(0).sender(), latest.values());
    }
}
