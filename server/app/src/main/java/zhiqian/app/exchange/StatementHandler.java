package zhiqian.app.exchange;

import java.util.Set;
import zhiqian.kernel.exchange.StatementKind;
import zhiqian.terms.TenantId;

/** What a statement does to the receiver; runs in the transaction that marks it as applied. */
public interface StatementHandler {
    Set<StatementKind> kinds();

    void apply(TenantId receiver, Statement statement);
}
