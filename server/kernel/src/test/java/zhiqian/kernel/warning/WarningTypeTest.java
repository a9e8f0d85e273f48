package zhiqian.kernel.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static zhiqian.kernel.warning.WarningType.W03;
import static zhiqian.kernel.warning.WarningType.W06;
import static zhiqian.kernel.warning.WarningType.W07;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhiqian.kernel.KernelException;
import zhiqian.kernel.deadline.Period;
import zhiqian.kernel.party.DepartmentKind;
import zhiqian.kernel.party.PartyKind;

@DisplayName("十类预警(requirements 1.5、5.4)")
class WarningTypeTest {
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "W01, 未缴纳农民工工资保证金, 附2-一(一), R-280, GENERAL_CONTRACTOR, HR, 5, T06 T82",
        "W02, 未开设农民工工资专户, 附2-一(二), R-281, GENERAL_CONTRACTOR, INDUSTRY, 5, T02",
        "W03, 实名制考勤异常, 附2-一(三), R-282, GENERAL_CONTRACTOR, INDUSTRY, 5, ''",
        "W04, 未办理工程款支付担保, 附2-一(四), R-283, OWNER, INDUSTRY, 5, T07",
        "W05, 未设置维权告示牌, 附2-一(五), R-284, GENERAL_CONTRACTOR, INDUSTRY, 5, T81",
        "W06, 未及时足额拨付人工费, 附2-一(六), R-285, OWNER, INDUSTRY, 3, T03",
        "W07, 未按时足额发放工资, 附2-一(七), R-286, GENERAL_CONTRACTOR, INDUSTRY, 3, T05",
        "W08, 未缴纳工伤保险, 附2-一(八), R-287, GENERAL_CONTRACTOR, HR, 5, ''",
        "W09, 劳动合同签订率低, 附2-一(九), R-288, GENERAL_CONTRACTOR, HR, 5, ''",
        "W10, 企业欠薪风险, 附2-一(十), R-289, EMPLOYER, HR, 10, ''"
    })
    @DisplayName("责任主体、监管部门、期限与附2一致")
    void theRowsOfAnnexTwo(
            WarningType type,
            String chinese,
            String basis,
            String requirement,
            PartyKind party,
            DepartmentKind department,
            int limit,
            String rules) {
        assertThat(type.chinese()).isEqualTo(chinese);
        assertThat(type.basis()).hasToString(basis);
        assertThat(type.requirement()).isEqualTo(requirement);
        assertThat(type.party()).isEqualTo(party);
        assertThat(type.department()).isEqualTo(department);
        assertThat(type.defaultLimit()).isEqualTo(Period.workingDays(limit));
        assertThat(type.firesAfter().stream().map(Enum::name)).containsExactly(words(rules));
        assertThat(type.subject() == SubjectKind.ENTERPRISE).isEqualTo(type == WarningType.W10);
        assertThat(type.department().isInterviewedByGovernment()).isEqualTo(department == DepartmentKind.HR);
    }

    @ParameterizedTest
    @EnumSource(
            value = WarningType.class,
            names = {"W06", "W07"})
    @DisplayName("S-30 争议不是人工费和工资预警的消除理由(R-032、R-043、条例35)")
    void aDisputeClearsNothing(WarningType type) {
        assertThatThrownBy(() -> type.requireAccepted(ClearingGround.DISPUTE))
                .hasMessage("“" + type.chinese() + "”预警不能以“工程量、质量、造价等争议”为由消除");
    }

    @Test
    @DisplayName("争议、承诺、企业自述对任何类型都不够;每个理由只属于规定的类型")
    void noTypeAcceptsWordsAlone() {
        for (WarningType type : WarningType.values()) {
            assertThat(type.grounds())
                    .isNotEmpty()
                    .doesNotContain(
                            ClearingGround.DISPUTE, ClearingGround.PROMISE, ClearingGround.ENTERPRISE_STATEMENT);
        }
        assertThat(WarningType.W02.accepts(ClearingGround.ACCOUNT_CONFIRMED_BY_BANK))
                .isTrue();
        assertThat(W07.grounds()).containsExactly(ClearingGround.WAGES_PAID_IN_FULL, ClearingGround.NOTHING_OWED);
        assertThat(W06.accepts(ClearingGround.NOTHING_OWED)).isFalse();
        assertThatThrownBy(() -> W07.requireAccepted(null)).hasMessage("请选择消除理由");
    }

    @Test
    @DisplayName("预警唯一键:类型、对象、周期")
    void theKeyIsTypeSubjectAndPeriod() {
        UUID project = new UUID(0, 7);
        assertThat(WarningKey.month(W07, project, YearMonth.of(2025, 9)))
                .hasToString("W07/00000000-0000-0000-0000-000000000007/2025-09")
                .isEqualTo(WarningKey.month(W07, project, YearMonth.of(2025, 9)))
                .isNotEqualTo(WarningKey.month(W07, project, YearMonth.of(2025, 10)));
        assertThat(WarningKey.agreedDay(W06, project, LocalDate.of(2025, 10, 5)).period())
                .isEqualTo("2025-10-05");
        assertThat(WarningKey.standing(W03, project).period()).isEqualTo("-");
        assertThatThrownBy(() -> WarningKey.standing(W07, project)).hasMessage("“未按时足额发放工资”预警的周期不正确");
    }

    @ParameterizedTest
    @ValueSource(strings = {"W01", "W11", "w-1", "A", "风险"})
    @DisplayName("自建类型不得占用法定代码")
    void aLocalKindKeepsOffTheLawsCodes(String code) {
        assertThatThrownBy(() -> aLocalKind(code)).isInstanceOf(KernelException.class);
    }

    @Test
    @DisplayName("自建类型在条件消失或部门认可说明时消除")
    void aLocalKindIsClearedWhenItsConditionIsGone() {
        assertThat(Arrays.stream(ClearingGround.values()).filter(aLocalKind("FLOOD-01")::accepts))
                .containsExactly(ClearingGround.EXPLANATION_ACCEPTED, ClearingGround.CONDITION_GONE);
    }

    private static LocalWarningKind aLocalKind(String code) {
        return new LocalWarningKind(
                code,
                "汛期停工欠薪风险",
                PartyKind.GENERAL_CONTRACTOR,
                DepartmentKind.INDUSTRY,
                SubjectKind.PROJECT,
                PeriodKind.MONTH,
                Period.workingDays(5));
    }

    private static String[] words(String text) {
        return text.isEmpty() ? new String[0] : text.split(" ");
    }
}
