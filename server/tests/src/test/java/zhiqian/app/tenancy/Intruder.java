package zhiqian.app.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import zhiqian.terms.TenantId;

/** A service of the WAR that an attacker has taken over: it may run any SQL text it likes, in the transaction of a tenant. */
@ApplicationScoped
public class Intruder {
    @PersistenceContext(unitName = "zhiqian")
    private EntityManager em;

    @Inject
    private TenantSql sql;

    @Inject
    private TenantSwitch tenantSwitch;

    @InTenant
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<String> query(TenantId tenant, String text) {
        return sql.list(text, row -> row.text("x"));
    }

    @InTenant
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public int update(TenantId tenant, String text) {
        return sql.update(text);
    }

    @InTenant
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public long copy(TenantId tenant, String table, String column) {
        return sql.copy(table, List.of(column), List.<Object[]>of(new Object[] {"x"}));
    }

    /** By way of JPA instead of our own SQL. */
    @InTenant
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<?> nativeQuery(TenantId tenant, String text) {
        return em.createNativeQuery(text).getResultList();
    }

    /** By way of the connection that EclipseLink lends. */
    @InTenant
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<String> onTheConnection(TenantId tenant, String text) throws SQLException {
        try (Statement statement = em.unwrap(Connection.class).createStatement();
                ResultSet rows = statement.executeQuery(text)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    /** Longer than the transaction's own limit on statements. */
    @InTenant
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<String> slow(TenantId tenant) throws SQLException {
        try (Statement statement = em.unwrap(Connection.class).createStatement()) {
            statement.setQueryTimeout(1);
            statement.executeQuery("SELECT pg_sleep(20)");
            return List.of();
        }
    }

    /** As EclipseLink lends it to the running transaction. */
    Connection connection() {
        return em.unwrap(Connection.class);
    }

    @InTenant
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public <T> T inside(TenantId tenant, Callable<T> work) throws Exception {
        return work.call();
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<?> nativeQueryWithoutTenant(String text) {
        return em.createNativeQuery(text).getResultList();
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<String> sqlWithoutTenant(String text) {
        return sql.list(text, row -> row.text("x"));
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void twoTenants(TenantId first, TenantId second) {
        tenantSwitch.enter(first);
        tenantSwitch.enter(second);
    }

    @InTenant
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void tenantThenRegistry(TenantId tenant) {
        tenantSwitch.enterRegistry();
    }

    public void withoutTransaction(TenantId tenant) {
        tenantSwitch.enter(tenant);
    }

    @InTenant
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void writeAndFail(TenantId tenant) {
        sql.update("INSERT INTO outbox (receiver, kind, payload, created_at) VALUES ('000000', 'X', '{}', now())");
        throw new IllegalStateException("on purpose");
    }
}
