package zhiqian.reference.statement;

import java.io.InputStream;
import java.util.Optional;
import zhiqian.spi.BankConnector;
import zhiqian.spi.CallContext;

/** Has nothing to fetch: it reads what people hand in. */
final class StatementConnector implements BankConnector {
    private static final StatementFiles FILES = new StatementFiles() {
        @Override
        public Reading read(String fileName, InputStream in, CallContext call) {
            return StatementFile.read(in, Words.in(call.settings()));
        }
    };

    @Override
    public String id() {
        return "statement-files";
    }

    @Override
    public Optional<String> settingsSchema() {
        return Optional.of(Words.SCHEMA);
    }

    @Override
    public Batch fetch(Optional<String> cursor, int max, CallContext call) {
        Words.in(call.settings());
        return Batch.nothing(cursor);
    }

    @Override
    public Optional<StatementFiles> statementFiles() {
        return Optional.of(FILES);
    }
}
