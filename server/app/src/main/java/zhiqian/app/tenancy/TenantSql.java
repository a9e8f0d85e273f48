package zhiqian.app.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Named SQL of the stores, run on the connection of the running transaction, hence in its tenant. For set-based work and
 * read models; a matter with rules of its own is written through its entity.
 */
@ApplicationScoped
public class TenantSql {
    @Inject
    private TenantSwitch tenantSwitch;

    /** Reads one row. */
    @FunctionalInterface
    public interface RowReader<T> {
        T read(Row row) throws SQLException;
    }

    public <T> List<T> list(String sql, RowReader<T> reader, Object... arguments) {
        try (PreparedStatement statement = prepare(sql, arguments);
                ResultSet rows = statement.executeQuery()) {
            List<T> found = new ArrayList<>();
            Row row = new Row(rows);
            while (rows.next()) {
                found.add(reader.read(row));
            }
            return found;
        } catch (SQLException e) {
            throw new SqlFailed(e);
        }
    }

    public <T> Optional<T> first(String sql, RowReader<T> reader, Object... arguments) {
        try (PreparedStatement statement = prepare(sql, arguments);
                ResultSet rows = statement.executeQuery()) {
            return rows.next() ? Optional.ofNullable(reader.read(new Row(rows))) : Optional.empty();
        } catch (SQLException e) {
            throw new SqlFailed(e);
        }
    }

    /** @return rows changed */
    public int update(String sql, Object... arguments) {
        try (PreparedStatement statement = prepare(sql, arguments)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new SqlFailed(e);
        }
    }

    /** One statement for many rows of arguments, in one round trip. */
    public void updateEach(String sql, List<Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = prepare(sql)) {
            for (Object[] row : rows) {
                bind(statement, row);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new SqlFailed(e);
        }
    }

    /**
     * Many rows into one table, much faster than by statements (COPY).
     *
     * @param rows each with all of {@code columns}, in their order
     * @throws SqlFailed if one is there already, and then none is
     */
    public long copy(String table, List<String> columns, List<Object[]> rows) {
        try {
            return GuardedConnection.copyIn(tenantSwitch.connection(), table, columns, rows);
        } catch (SQLException e) {
            throw new SqlFailed(e);
        }
    }

    /**
     * For searches, whose right plan depends on what is sought: the rest of this transaction is planned for its values,
     * where a prepared statement would be planned once for all of them.
     */
    public void planForValues() {
        try {
            GuardedConnection.planForValues(tenantSwitch.connection());
        } catch (SQLException e) {
            throw new SqlFailed(e);
        }
    }

    public void flush() {
        tenantSwitch.entities().flush();
    }

    private PreparedStatement prepare(String sql, Object... arguments) throws SQLException {
        PreparedStatement statement = tenantSwitch.connection().prepareStatement(sql);
        try {
            bind(statement, arguments);
            return statement;
        } catch (SQLException | RuntimeException e) {
            statement.close();
            throw e;
        }
    }

    private static void bind(PreparedStatement statement, Object... arguments) throws SQLException {
        for (int i = 0; i < arguments.length; i++) {
            Object argument = arguments[i];
            if (argument instanceof Instant instant) {
                statement.setObject(i + 1, instant.atOffset(ZoneOffset.UTC));
            } else if (argument instanceof Enum<?> constant) {
                statement.setString(i + 1, constant.name());
            } else if (argument instanceof String[] texts) {
                statement.setArray(i + 1, statement.getConnection().createArrayOf("text", texts));
            } else {
                statement.setObject(i + 1, argument);
            }
        }
    }
}
