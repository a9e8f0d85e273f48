package zhiqian.reference.statement;

import java.util.Optional;
import zhiqian.spi.CountyPlugin;
import zhiqian.tck.BankConnectorTck;

/** The connector for files keeps the contracts; it has nothing to fetch. */
class StatementConnectorTckTest extends BankConnectorTck {
    @Override
    protected CountyPlugin plugin() {
        return new StatementPlugin();
    }

    @Override
    protected Optional<Statement> statement() {
        return Optional.of(new Statement("对账单.csv", Samples.gbk(Samples.STATEMENT)));
    }
}
