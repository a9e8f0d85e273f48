package zhiqian.app.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {
    private static final Column AMOUNT = Column.need("金额", Column.Type.MONEY, "", "");
    private static final Column NUMBER = Column.need("数值", Column.Type.DECIMAL, "", "");

    @ParameterizedTest
    @DisplayName("几个字符写不出一个吉字节的数:指数过大、过小的都是错行,不占内存")
    @ValueSource(strings = {"1E999999999", "1E-999999999", "1E+2147483647", "1E21"})
    void refusesWhatCannotBeWrittenOut(String text) {
        assertThrows(Values.BadCell.class, () -> Values.read(AMOUNT, text));
        assertThrows(Values.BadCell.class, () -> Values.read(NUMBER, text));
    }

    @ParameterizedTest
    @DisplayName("金额如表格软件所写:分节号、元、科学记数都认得")
    @CsvSource({"'1,234.50', 123450", "¥100元, 10000", "1.5E8, 15000000000", "0E999999999, 0", "100.00, 10000"})
    void readsAmounts(String text, long fen) {
        assertEquals(fen, Values.read(AMOUNT, text));
    }

    @ParameterizedTest
    @DisplayName("数值写作平常的样子")
    @CsvSource({"1E1, 10", "3.50, 3.5", "0, 0"})
    void readsNumbers(String text, String plain) {
        assertEquals(new BigDecimal(plain), Values.read(NUMBER, text));
    }
}
