package zhiqian.app.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 只放行一条普通数据语句. The same attacks against PostgreSQL itself are in {@code TenancyAttackIT}. */
class SqlGuardTest {
    @ParameterizedTest
    @DisplayName("one plain data statement is sent, whatever its literals and comments say")
    @ValueSource(
            strings = {
                "SELECT 1",
                "select 1;",
                "  -- RESET ROLE\n SELECT 1 /* ; SET ROLE x /* nested */ */ ; -- end",
                "SELECT '; SET ROLE t_341203'",
                "SELECT 'it''s; RESET ROLE'",
                "SELECT E'\\'; RESET ROLE --'",
                "SELECT $q$; set_config('role', 'x', true) $q$",
                "SELECT $1, $2",
                "INSERT INTO outbox (receiver) VALUES (?)",
                "UPDATE lead SET people = 2 WHERE id = ?",
                "DELETE FROM notification",
                "WITH x AS (SELECT 1) SELECT * FROM x",
                "SELECT \"select\" FROM \"a;b\""
            })
    void sendsData(String sql) {
        assertThat(SqlGuard.check(sql)).isEqualTo(sql);
    }

    @ParameterizedTest
    @DisplayName("nothing else is sent")
    @ValueSource(
            strings = {
                "",
                "   ",
                "-- only a comment",
                "SET ROLE t_341203",
                "/* select */ SET ROLE t_341203",
                "-- select\nRESET ROLE",
                "RESET ALL",
                "DISCARD ALL",
                "SET SESSION AUTHORIZATION postgres",
                "SELECT 1; SET ROLE t_341203",
                "SELECT 1;;",
                "SELECT ';'; RESET ROLE",
                "SELECT E'\\\\'; RESET ROLE --'",
                "SELECT '''; x'; RESET ROLE",
                "SELECT $a$ $a$; RESET ROLE",
                "SELECT 1 /* */; /* */ SELECT 2",
                "DO $$ BEGIN END $$",
                "CALL x()",
                "COPY lead TO STDOUT",
                "PREPARE p AS SELECT 1",
                "EXPLAIN ANALYZE DELETE FROM lead",
                "CREATE TABLE x (i int)",
                "BEGIN",
                "COMMIT",
                "SELECT set_config('role', 't_341203', true)",
                "SELECT SET_CONFIG('role', 't_341203', true)",
                "SELECT pg_catalog.\"set_config\"('role', 'x', true)",
                "SELECT set_config /* */ ('role', 'x', true)",
                "SELECT U&\"set\\005Fconfig\"('role', 'x', true)",
                "SELECT query_to_xml('SELECT 1', true, true, '')",
                "SELECT dblink('x', 'y')",
                "SELECT 'unterminated",
                "SELECT \"unterminated",
                "SELECT /* unterminated",
                "SELECT $x$ unterminated"
            })
    void refusesTheRest(String sql) {
        assertThatThrownBy(() -> SqlGuard.check(sql)).isInstanceOf(RefusedSql.class);
    }
}
