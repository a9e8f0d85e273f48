package zhiqian.app.tenancy;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import zhiqian.terms.TenantId;

/**
 * Binds the running transaction to one schema and role, by {@code SET LOCAL}, so that PostgreSQL itself undoes it at the
 * end of the transaction, whatever happens to the application.
 */
@ApplicationScoped
public class TenantSwitch {
    static final String REGISTRY_SCHEMA = "registry";
    static final String REGISTRY_ROLE = "zhiqian_registry";
    /** Set once the transaction's connection is bound. */
    private static final Object KEY = TenantSwitch.class;
    /** Set before it is taken from its pool. */
    private static final Object ROUTE = "zhiqian.schema";

    private static volatile TransactionSynchronizationRegistry registry;

    @PersistenceContext(unitName = "zhiqian")
    private EntityManager em;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transactions;

    @PostConstruct
    void known() {
        registry = transactions;
    }

    /** For the pools: the schema that the running transaction is about to be bound to; {@code null} if none is. */
    static String schemaOfTransaction() {
        TransactionSynchronizationRegistry known = registry;
        return known == null || known.getTransactionKey() == null ? null : (String) known.getResource(ROUTE);
    }

    /** @throws NoTenant if the transaction already works for somebody else */
    public void enter(TenantId tenant) {
        bind(tenant.schemaName(), tenant.roleName());
    }

    public void enterRegistry() {
        bind(REGISTRY_SCHEMA, REGISTRY_ROLE);
    }

    /** The connection of the running transaction, once it is bound. */
    Connection connection() {
        if (transactions.getTransactionKey() == null || transactions.getResource(KEY) == null) {
            throw new NoTenant("no tenant is bound to this transaction");
        }
        return em.unwrap(Connection.class);
    }

    EntityManager entities() {
        return em;
    }

    private void bind(String schema, String role) {
        if (transactions.getTransactionKey() == null) {
            throw new NoTenant("no transaction to bind " + schema + " to");
        }
        Object bound = transactions.getResource(KEY);
        if (schema.equals(bound)) {
            return;
        }
        if (bound != null) {
            throw new NoTenant("this transaction works for " + bound + ", not for " + schema);
        }
        transactions.putResource(ROUTE, schema);
        GuardedConnection.switchTo(em.unwrap(Connection.class), schema, role);
        transactions.putResource(KEY, schema);
    }
}
