package zhiqian.app.imports;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;

/** Who handles which kind. */
@ApplicationScoped
class RowHandlers {
    @Inject
    private Instance<RowHandler> single;

    @Inject
    private LedgerKinds ledger;

    private final Map<ImportKind, RowHandler> byKind = new EnumMap<>(ImportKind.class);

    @PostConstruct
    void gather() {
        single.forEach(handler -> byKind.put(handler.kind(), handler));
        ledger.all().forEach(handler -> byKind.put(handler.kind(), handler));
    }

    RowHandler of(ImportKind kind) {
        return byKind.get(kind);
    }
}
