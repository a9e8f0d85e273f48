package zhiqian.app.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CopyTextTest {
    private static String text(Object... row) {
        return new String(CopyText.of(List.<Object[]>of(row)), StandardCharsets.UTF_8);
    }

    @Test
    void aRowIsALineAndNothingIsNotAnEmptyText() {
        assertThat(text(LocalDate.of(2025, 9, 1), 7L, null, "", true)).isEqualTo("2025-09-01\t7\t\\N\t\ttrue\n");
    }

    @Test
    void whatLooksLikeTheEndOfACellOrOfAllIsWrittenAsText() {
        assertThat(text("甲\t乙\n\\.\r", "\\N")).isEqualTo("甲\\t乙\\n\\\\.\\r\t\\\\N\n");
    }
}
