package zhiqian.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("标识代码(requirements 5.1)")
class IdentifiersTest {
    private static final LocalDate TODAY = LocalDate.of(2025, 9, 29);

    @Nested
    @DisplayName("统一社会信用代码 GB 32100-2015")
    class OfOrganisations {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "91331122MA2A0M9B7N",
                    "914101006831917309",
                    "91511524209153817R",
                    "91510522204916571F",
                    "91410100170051134L",
                    "91341202MA0000015F",
                    "91341221MA0000023T",
                    "91341225MA0000031F",
                    "91341282MA00000X7E",
                    "113412000000000194"
                })
        @DisplayName("两个校验位都正确的,予以接受")
        void aCodeWithBothChecksRightIsAccepted(String code) {
            assertThat(new CreditCode(code).value()).isEqualTo(code);
        }

        @Test
        @DisplayName("小写字母转为大写")
        void lowerCaseIsNormalised() {
            assertThat(new CreditCode("91341202ma0000015f").value()).isEqualTo("91341202MA0000015F");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"91341202MA0000015G", "9134120ZMA0000015F", "91341202MA0000025F", "", "91341202MA000001"})
        @DisplayName("校验位不正确或含有I、O、S、V、Z的,不予接受")
        void aWrongCheckOrLetterIsRefused(String code) {
            assertThatThrownBy(() -> new CreditCode(code)).isInstanceOf(InvalidTerm.class);
        }
    }

    @Nested
    @DisplayName("公民身份号码 GB 11643-1999")
    class OfPersons {
        @ParameterizedTest
        @ValueSource(strings = {"34120219000101001X", "341225190402290037", "341203190006300047", "34120219000101001x"})
        @DisplayName("校验位正确且出生日期真实的,予以接受")
        void aRealNumberIsAccepted(String number) {
            assertThat(IdNumber.parse(number, TODAY).value()).hasSize(18).isUpperCase();
        }

        @Test
        @DisplayName("1900年2月29日不存在,校验位虽正确也不接受")
        void aDayThatDoesNotExistIsRefused() {
            assertChinese("341221190002290016", "身份证号码出生日期不正确");
        }

        @Test
        @DisplayName("15位旧号码不予接受")
        void fifteenDigitsAreRefused() {
            assertChinese("341202900101001", "身份证号码应为18位(前17位为数字,末位为数字或X)");
        }

        @Test
        @DisplayName("校验位不正确的,说明原因")
        void aWrongCheckDigitIsToldInChinese() {
            assertChinese("341202190001010010", "身份证号码校验位不正确");
        }

        @Test
        @DisplayName("不明地区代码不予接受")
        void anUnknownProvinceIsRefused() {
            assertChinese("991202190001010010", "身份证号码地区代码不正确");
        }

        @Test
        @DisplayName("出生日期晚于今天的,不予接受")
        void aBirthdayInTheFutureIsRefused() {
            assertThatThrownBy(() -> IdNumber.parse("341225190402290037", LocalDate.of(1904, 2, 28)))
                    .asInstanceOf(type(InvalidTerm.class))
                    .returns("身份证号码出生日期晚于今天", InvalidTerm::chinese);
        }

        @Test
        @DisplayName("显示时遮盖,报错时不出现号码")
        void theNumberNeverShows() {
            assertThat(new IdNumber("34120219000101001X")).hasToString("341***********001X");
            assertThatThrownBy(() -> new IdNumber("341202190001010010"))
                    .hasMessageNotContaining("19000101")
                    .hasMessageNotContaining("341202");
        }

        private void assertChinese(String number, String chinese) {
            assertThatThrownBy(() -> IdNumber.parse(number, TODAY))
                    .asInstanceOf(type(InvalidTerm.class))
                    .returns(chinese, InvalidTerm::chinese);
        }
    }

    @Nested
    @DisplayName("手机号码")
    class OfTelephones {
        @Test
        @DisplayName("显示时遮盖中间四位")
        void theMiddleIsMasked() {
            MobileNumber number = new MobileNumber("13800005678");
            assertThat(number).hasToString("138****5678");
            assertThat(number.lastFour()).isEqualTo("5678");
        }

        @ParameterizedTest
        @ValueSource(strings = {"12800005678", "1380000567", "138000056789", "1380000567a", "13800005678 ", ""})
        @DisplayName("不是11位数字或号段不对的,不予接受,报错时不出现号码")
        void anythingElseIsRefused(String number) {
            assertThatThrownBy(() -> new MobileNumber(number))
                    .isInstanceOf(InvalidTerm.class)
                    .hasMessageNotContaining("5678");
        }
    }

    @Nested
    @DisplayName("租户与行政区划")
    class OfPlaces {
        @Test
        @DisplayName("租户的库模式名与角色名由代码而来")
        void schemaAndRoleComeFromTheCode() {
            assertThat(TenantId.of("341202").schemaName()).isEqualTo("t_341202");
            assertThat(TenantId.of("341202").roleName()).isEqualTo("t_341202");
        }

        @ParameterizedTest
        @ValueSource(strings = {"34120", "3412022", "34120a", "341202\"", "platform", "３41202"})
        @DisplayName("租户代码只能是6位数字")
        void nothingThatNeedsQuotingGetsIn(String code) {
            assertThatThrownBy(() -> TenantId.of(code)).isInstanceOf(InvalidTerm.class);
        }

        @Test
        @DisplayName("县的上级是市,市的上级是省,省没有上级")
        void theSuperiorOfACountyIsItsCity() {
            AdminDivision county = new AdminDivision("341202");
            assertThat(county.superior()).contains(new AdminDivision("341200"));
            assertThat(county.superior().flatMap(AdminDivision::superior)).contains(new AdminDivision("340000"));
            assertThat(new AdminDivision("340000").superior()).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"H", "housing", "1A", "A-B", "ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEF"})
        @DisplayName("行业代码为大写字母开头的代码")
        void anIndustryIsACode(String code) {
            assertThat(new Industry("HOUSING")).hasToString("HOUSING");
            assertThatThrownBy(() -> new Industry(code)).isInstanceOf(InvalidTerm.class);
        }
    }
}
