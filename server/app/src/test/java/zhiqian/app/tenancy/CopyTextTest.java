package zhiqian.app.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CopyTextTest {
    private static String text(Object... row) throws SQLException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        CopyText text = new CopyText(all::writeBytes);
        text.add(row);
        text.end();
        return all.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aRowIsALineAndNothingIsNotAnEmptyText() throws SQLException {
        assertThat(text(LocalDate.of(2025, 9, 1), 7L, null, "", true)).isEqualTo("2025-09-01\t7\t\\N\t\ttrue\n");
    }

    @Test
    void whatLooksLikeTheEndOfACellOrOfAllIsWrittenAsText() throws SQLException {
        assertThat(text("甲\t乙\n\\.\r", "\\N")).isEqualTo("甲\\t乙\\n\\\\.\\r\t\\\\N\n");
    }
}
