package zhiqian.bench;

import jakarta.annotation.Resource;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * What a plain-JDBC handler of the same statements costs in the same server, on the same pool: the tenant's switch, the
 * three reads of a lead's page, the writes of a new lead. No token, no rules, no JSON mapping.
 */
@WebServlet(urlPatterns = {"/read", "/create"})
public class BaselineServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String SWITCH = "SET LOCAL search_path TO t_341202; SET LOCAL ROLE t_341202";

    @Resource(lookup = "jdbc/zhiqian0")
    private transient DataSource pool;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        UUID id = UUID.fromString(request.getParameter("id"));
        StringBuilder out = new StringBuilder("{");
        inTransaction(connection -> {
            read(connection, "SELECT * FROM lead WHERE id = ?", id, out);
            read(connection, "SELECT * FROM deadline_clock WHERE subject_id = ? ORDER BY id", id, out);
            read(connection, "SELECT name, phone, id_no FROM lead_complainant WHERE lead_id = ?", id, out);
        });
        response.setContentType("application/json;charset=UTF-8");
        response.getWriter().append(out).append("\"end\":true}");
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        UUID id = UUID.randomUUID();
        inTransaction(connection -> Inserts.lead(connection, id));
        response.setStatus(201);
        response.setContentType("application/json");
        response.getWriter().append("{\"id\":\"").append(id.toString()).append("\"}");
    }

    private interface Work {
        void run(Connection connection) throws SQLException;
    }

    private void inTransaction(Work work) {
        try (Connection connection = pool.getConnection("zhiqian_app", System.getenv("BENCH_APP_PASSWORD"))) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute(SWITCH);
            }
            work.run(connection);
            connection.commit();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void read(Connection connection, String sql, UUID id, StringBuilder out) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, id);
            try (ResultSet rows = statement.executeQuery()) {
                int columns = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    for (int i = 1; i <= columns; i++) {
                        out.append('"')
                                .append(i)
                                .append("\":\"")
                                .append(rows.getString(i))
                                .append("\",");
                    }
                }
            }
        }
    }
}
