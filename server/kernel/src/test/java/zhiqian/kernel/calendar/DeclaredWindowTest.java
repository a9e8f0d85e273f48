package zhiqian.kernel.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhiqian.kernel.KernelException;

class DeclaredWindowTest {
    @Test
    void aListInOneLineDeclaresItsWindows() {
        assertThat(DeclaredWindow.parseAll("春节 2025-01-10..2025-02-05;国庆 2025-09-25..2025-10-08"))
                .containsExactly(
                        new DeclaredWindow("春节", LocalDate.of(2025, 1, 10), LocalDate.of(2025, 2, 5)),
                        new DeclaredWindow("国庆", LocalDate.of(2025, 9, 25), LocalDate.of(2025, 10, 8)));
    }

    @Test
    void aBlankTextDeclaresNothing() {
        assertThat(DeclaredWindow.parseAll(" ")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"春节", "春节 2025-02-30..2025-03-01", "春节 2025-02-05..2025-01-10", "2025-01-10..2025-02-05", ";"})
    void anythingElseIsRefusedWithTheRightForm(String text) {
        assertThatThrownBy(() -> DeclaredWindow.parseAll(text)).isInstanceOf(KernelException.class);
    }
}
