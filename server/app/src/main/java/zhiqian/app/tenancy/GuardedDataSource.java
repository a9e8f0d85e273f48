package zhiqian.app.tenancy;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.List;
import java.util.function.Supplier;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Hands out guarded connections, signed in as the login that owns nothing and inherits nothing.
 *
 * <p>A tenant always gets its connection from the same pool: PostgreSQL keeps for each connection what it has learnt of
 * every schema that was ever used on it, a quarter of a megabyte a tenant. With so many pools a connection learns of so
 * many times fewer.
 */
final class GuardedDataSource implements DataSource {
    private final List<DataSource> pools;
    private final Supplier<String> schema;
    private final String user;
    private final String password;

    /**
     * @param pools  the registry's, then the tenants'
     * @param schema of the running transaction; {@code null} while there is none
     */
    GuardedDataSource(List<DataSource> pools, Supplier<String> schema, String user, String password) {
        this.pools = List.copyOf(pools);
        this.schema = schema;
        this.user = user;
        this.password = password;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return GuardedConnection.around(pool().getConnection(user, password));
    }

    private DataSource pool() {
        String wanted = schema.get();
        return wanted == null || wanted.equals(TenantSwitch.REGISTRY_SCHEMA)
                ? pools.get(0)
                : pools.get(1 + Math.floorMod(wanted.hashCode(), pools.size() - 1));
    }

    @Override
    public Connection getConnection(String ignoredUser, String ignoredPassword) throws SQLException {
        return getConnection();
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return pools.get(0).getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        pools.get(0).setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        pools.get(0).setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return pools.get(0).getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        return pools.get(0).getParentLogger();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("the data source behind the guard is not lent");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
