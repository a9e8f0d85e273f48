package zhiqian.app.tenancy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Refuses SQL that could step out of a tenant's schema and role before it is sent.
 *
 * <p>Only plain data statements pass, one at a time. PostgreSQL refuses {@code set_config} and {@code DO} by grants, but
 * a literal {@code SET ROLE} cannot be revoked there: this is the wall for it.
 */
final class SqlGuard {
    private static final Set<String> STATEMENTS =
            Set.of("select", "insert", "update", "delete", "with", "values", "merge");

    /** Words that have no business in a data statement of ours, wherever they stand. */
    private static final Set<String> FORBIDDEN = Set.of(
            "set_config",
            "current_setting",
            "query_to_xml",
            "query_to_xml_and_xmlschema",
            "table_to_xml",
            "schema_to_xml",
            "database_to_xml",
            "cursor_to_xml",
            "dblink",
            "dblink_exec",
            "dblink_connect",
            "lo_import",
            "lo_export",
            "pg_read_file",
            "pg_read_binary_file",
            "pg_ls_dir",
            "pg_terminate_backend",
            "pg_reload_conf",
            "ts_stat");

    /** Texts of ours are constants, and few: what has passed once passes again without being read again. */
    private static final Set<String> PASSED = ConcurrentHashMap.newKeySet();

    private static final int PASSED_AT_MOST = 2_000;

    private SqlGuard() {}

    /** @throws RefusedSql if the text is not one plain data statement */
    static String check(String sql) {
        if (!PASSED.contains(sql)) {
            read(sql);
            if (PASSED.size() < PASSED_AT_MOST) {
                PASSED.add(sql);
            }
        }
        return sql;
    }

    private static void read(String sql) {
        List<String> words = words(sql);
        if (words.isEmpty() || !STATEMENTS.contains(words.get(0))) {
            throw new RefusedSql("only data statements may be sent, not: " + start(sql));
        }
        for (String word : words) {
            if (FORBIDDEN.contains(word)) {
                throw new RefusedSql("'" + word + "' may not be used");
            }
        }
    }

    private static String start(String sql) {
        return sql.substring(0, Math.min(40, sql.length()));
    }

    /** Identifiers and key words outside of comments and literals, in lower case. */
    private static List<String> words(String sql) {
        List<String> words = new ArrayList<>();
        int at = 0;
        boolean ended = false;
        while (at < sql.length()) {
            char c = sql.charAt(at);
            int next = SqlLexer.skipSilent(sql, at);
            if (next > at) {
                at = next;
            } else if (ended) {
                throw new RefusedSql("more than one statement");
            } else if (c == ';') {
                ended = true;
                at++;
            } else if (c == '"') {
                next = SqlLexer.endOfQuoted(sql, at, '"');
                if (at > 1 && sql.charAt(at - 1) == '&') {
                    throw new RefusedSql("Unicode-escaped identifiers may not be used");
                }
                words.add(sql.substring(at + 1, next - 1).toLowerCase(Locale.ROOT));
                at = next;
            } else if (Character.isLetter(c) || c == '_') {
                next = SqlLexer.endOfWord(sql, at);
                words.add(sql.substring(at, next).toLowerCase(Locale.ROOT));
                at = next;
            } else {
                at++;
            }
        }
        return words;
    }
}
