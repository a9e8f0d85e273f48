package zhiqian.kernel.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.tyme.lunar.LunarDay;
import com.tyme.solar.SolarDay;
import com.tyme.solar.SolarTerm;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("农历节日表与 tyme4j 一致")
class FestivalTableTest {
    private static final int QINGMING = 7;

    static IntStream years() {
        return IntStream.rangeClosed(2000, 2060);
    }

    @ParameterizedTest
    @MethodSource("years")
    @DisplayName("春节、清明、端午、中秋的公历日期")
    void everyLineIsThatOfTheLibrary(int year) {
        assertThat(Festival.SPRING.day(year)).isEqualTo(lunar(year, 1, 1));
        assertThat(Festival.QINGMING.day(year))
                .isEqualTo(
                        date(SolarTerm.fromIndex(year, QINGMING).getJulianDay().getSolarDay()));
        assertThat(Festival.DRAGON_BOAT.day(year)).isEqualTo(lunar(year, 5, 5));
        assertThat(Festival.MID_AUTUMN.day(year)).isEqualTo(lunar(year, 8, 15));
    }

    private static LocalDate lunar(int year, int month, int day) {
        return date(LunarDay.fromYmd(year, month, day).getSolarDay());
    }

    private static LocalDate date(SolarDay day) {
        return LocalDate.of(day.getYear(), day.getMonth(), day.getDay());
    }
}
