package zhiqian.app.exchange;

import java.util.List;
import zhiqian.terms.TenantId;

/** For statements of which many come at once and a set costs less than its members one by one. */
public interface StatementSetHandler extends StatementHandler {
    /** @param statements neighbours in their stream, in its order, all of the handler's kinds */
    void applyAll(TenantId receiver, List<Statement> statements);

    @Override
    default void apply(TenantId receiver, Statement statement) {
        applyAll(receiver, List.of(statement));
    }
}
