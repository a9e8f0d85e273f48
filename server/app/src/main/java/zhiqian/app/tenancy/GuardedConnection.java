package zhiqian.app.tenancy;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** A connection on which every SQL text passes {@link SqlGuard} and nothing of the session can be changed. */
final class GuardedConnection implements InvocationHandler {
    private static final Set<String> TAKES_SQL = Set.of("prepareStatement", "prepareCall", "nativeSQL");
    private static final Set<String> EXECUTES =
            Set.of("execute", "executeQuery", "executeUpdate", "executeLargeUpdate", "addBatch");
    private static final Set<String> REFUSED =
            Set.of("setSchema", "setCatalog", "setClientInfo", "setTypeMap", "abort", "setNetworkTimeout");

    /** Reads of a column and sets of a parameter: by far the most calls, and nothing that could lead anywhere. */
    private static final Set<Method> PLAIN = Stream.concat(
                    Arrays.stream(ResultSet.class.getDeclaredMethods())
                            .filter(m -> m.getReturnType().isPrimitive()
                                    || Set.of(String.class, byte[].class, BigDecimal.class, Timestamp.class, Date.class)
                                            .contains(m.getReturnType())),
                    Arrays.stream(PreparedStatement.class.getDeclaredMethods())
                            .filter(m -> m.getName().startsWith("set")))
            .collect(Collectors.toUnmodifiableSet());

    /** Of a table or column; one with a schema before it is none. */
    private static final Pattern NAME = Pattern.compile("[a-z][a-z_0-9]*");

    private final Connection target;

    private GuardedConnection(Connection target) {
        this.target = target;
    }

    static Connection around(Connection target) {
        return (Connection) Proxy.newProxyInstance(
                GuardedConnection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new GuardedConnection(target));
    }

    /** Binds the running transaction to a schema and role: one round trip, undone by PostgreSQL at its end. */
    static void switchTo(Connection guarded, String schema, String role) {
        GuardedConnection guard = (GuardedConnection) Proxy.getInvocationHandler(guarded);
        try (Statement statement = guard.target.createStatement()) {
            statement.execute("SET LOCAL search_path TO " + schema + "; SET LOCAL ROLE " + role);
        } catch (SQLException e) {
            throw new TenantUnavailable(schema, e);
        }
    }

    /** Has the rest of the transaction planned for the values it asks for; undone by PostgreSQL at its end. */
    static void planForValues(Connection guarded) throws SQLException {
        GuardedConnection guard = (GuardedConnection) Proxy.getInvocationHandler(guarded);
        try (Statement statement = guard.target.createStatement()) {
            statement.execute("SET LOCAL plan_cache_mode = force_custom_plan");
        }
    }

    /**
     * PostgreSQL's COPY into one table of the schema that the transaction is bound to.
     *
     * @throws RefusedSql if a name is more than a name
     */
    static long copyIn(Connection guarded, String table, List<String> columns, List<Object[]> rows)
            throws SQLException {
        GuardedConnection guard = (GuardedConnection) Proxy.getInvocationHandler(guarded);
        String names = columns.stream().map(GuardedConnection::name).collect(Collectors.joining(", "));
        CopyIn copy = guard.target
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("COPY " + name(table) + " (" + names + ") FROM STDIN");
        try {
            CopyText text = new CopyText(piece -> copy.writeToCopy(piece, 0, piece.length));
            for (Object[] row : rows) {
                text.add(row);
            }
            text.end();
            return copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static String name(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new RefusedSql("not a name: " + name);
        }
        return name;
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] args) throws Throwable {
        String name = method.getName();
        if (TAKES_SQL.contains(name)) {
            SqlGuard.check((String) args[0]);
        } else if (REFUSED.contains(name)) {
            throw new RefusedSql(name + " changes the session");
        } else if (name.equals("unwrap") && !((Class<?>) args[0]).isInstance(proxy)) {
            throw new RefusedSql("the connection behind the guard is not lent");
        } else if (name.equals("unwrap")) {
            return proxy;
        }
        return led(call(target, method, args), (Connection) proxy);
    }

    private static Object call(Object target, Method method, Object[] args) throws Throwable {
        try {
            return method.invoke(target, args);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** What came from behind the guard, such that none of its ways leads back there. */
    private static Object led(Object result, Connection guarded) {
        if (result instanceof Statement statement) {
            return guard(statement, guarded);
        }
        if (result instanceof ResultSet rows) {
            return proxy(ResultSet.class, rows, guarded);
        }
        if (result instanceof Array array) {
            return proxy(Array.class, array, guarded);
        }
        return result instanceof DatabaseMetaData about ? proxy(DatabaseMetaData.class, about, guarded) : result;
    }

    /** A statement that takes no SQL past the guard and leads back to the guarded connection, never to the one behind it. */
    private static Statement guard(Statement statement, Connection guarded) {
        Class<? extends Statement> type = statement instanceof CallableStatement
                ? CallableStatement.class
                : statement instanceof PreparedStatement ? PreparedStatement.class : Statement.class;
        return proxy(type, statement, guarded);
    }

    private static <T> T proxy(Class<T> type, Object target, Connection guarded) {
        InvocationHandler handler = (proxy, method, args) -> {
            if (PLAIN.contains(method)) {
                return call(target, method, args);
            }
            String name = method.getName();
            if (name.equals("getConnection")) {
                return guarded;
            }
            if (name.equals("unwrap")) {
                throw new RefusedSql("what is behind the guard is not lent");
            }
            if (EXECUTES.contains(name) && args != null && args.length > 0 && args[0] instanceof String sql) {
                SqlGuard.check(sql);
            }
            return led(call(target, method, args), guarded);
        };
        return type.cast(
                Proxy.newProxyInstance(GuardedConnection.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
