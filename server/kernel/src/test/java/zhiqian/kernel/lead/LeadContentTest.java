package zhiqian.kernel.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhiqian.kernel.FieldProblem;
import zhiqian.kernel.KernelError;
import zhiqian.kernel.KernelException;
import zhiqian.terms.Money;

@DisplayName("线索的核实、反馈、审核与特殊认定")
class LeadContentTest {
    private static final String LONG = "经现场核查考勤表和工资表,确认拖欠事实";
    private static final Callback CALLBACK = new Callback("电话", true, true, null);

    @Test
    @DisplayName("S-35 只写“已协调处理完毕”的反馈,六项要素缺五项,一次列出(R-270)")
    void anEmptyFeedbackTellsAllMissingElements() {
        assertThat(fields(() -> new LeadFeedback(null, " ", "", null, "已协调处理完毕", null)))
                .containsExactly(
                        "complainantIdentity", "employmentRelation", "investigation", "measures", "result", "callback");
    }

    @ParameterizedTest
    @ValueSource(strings = {"正在协调", "协调处理中", "承诺尽快", "尽快支付", "阶段性", "正在 协\n调"})
    @DisplayName("S-35 阶段性表述不得作为反馈(R-271)")
    void interimWordingIsRefused(String phrase) {
        String text = "施工单位" + phrase + "工资,后续情况另行报告";
        assertThat(fields(() -> new LeadFeedback("农民工本人", "劳务用工", LONG, LONG, text, CALLBACK)))
                .containsExactly("result");
    }

    @Test
    @DisplayName("六项要素齐全的反馈予以接受")
    void aCompleteFeedbackIsAccepted() {
        assertThat(new LeadFeedback("农民工本人", "劳务用工", LONG, LONG, LONG, CALLBACK)
                        .callback()
                        .paid())
                .isTrue();
        assertThat(fields(() -> new LeadFeedback("本", "用", "短", "短", "短", new Callback("", null, null, null))))
                .containsExactly(
                        "complainantIdentity",
                        "employmentRelation",
                        "investigation",
                        "measures",
                        "result",
                        "callback.method",
                        "callback.paid",
                        "callback.satisfied");
        assertThat(new Callback("无法回访", null, null, "匿名举报")).isNotNull();
    }

    @Test
    @DisplayName("四项核实内容缺一不可,一次列出(R-242)")
    void theFourFindingsAreMandatory() {
        assertThat(fields(() -> new Findings(null, null, null, null, null, null, null)))
                .containsExactly("substantiated", "people", "amount", "debtor", "outcome");
        assertThat(fields(() -> new Findings(true, 0, Money.ZERO, "甲公司", OutcomeCode.UNTRUE, null, null)))
                .containsExactly("people", "amount", "outcome");
    }

    @ParameterizedTest
    @EnumSource(OutcomeCode.class)
    @DisplayName("只有终结性结果可以化解线索,阶段性结果不可(R-271)")
    void onlyFinalOutcomesResolveALead(OutcomeCode outcome) {
        Set<OutcomeCode> refused = Set.of(
                OutcomeCode.COORDINATING,
                OutcomeCode.PROMISED,
                OutcomeCode.AGREEMENT,
                OutcomeCode.FILED,
                OutcomeCode.TRANSFERRED_POLICE);
        assertThat(outcome.resolves()).isEqualTo(!refused.contains(outcome));
        if (refused.contains(outcome)) {
            assertThat(fields(() -> new Findings(false, 0, Money.ZERO, "无", outcome, null, null)))
                    .containsExactly("outcome");
        } else {
            assertThat(new Findings(false, 0, Money.ZERO, "无", outcome, null, null).outcome())
                    .isEqualTo(outcome);
        }
    }

    @Test
    @DisplayName("审核不通过须写整改意见,审核人不得是承办人(R-273、R-275)")
    void aFailedReviewNeedsAnOpinionAndAnotherPerson() {
        assertThat(fields(() -> new ReviewVerdicts(true, false, true, true, true, " ")))
                .containsExactly("opinion");
        assertThat(fields(() -> new ReviewVerdicts(null, true, true, true, true, null)))
                .containsExactly("verdicts.lawful");
        assertThat(new ReviewVerdicts(true, false, true, true, true, "补充证据").failed())
                .containsExactly("调查清晰详实");
        assertThatThrownBy(() -> ReviewVerdicts.requireOtherPerson("handler", "handler"))
                .hasMessage("审核人不得是该线索的承办人");
    }

    @ParameterizedTest
    @CsvSource({"101,1900000,true", "100,2000000.00,true", "100,1999999.99,false", "100,2000000.01,true"})
    @DisplayName("S-20 101人以上或200万元以上为特殊线索(R-250、A-03)")
    void sizeMakesALeadSpecial(int people, String amount, boolean special) {
        assertThat(SpecialRule.standard()
                        .assess(people, Money.yuan(amount), Set.of())
                        .special())
                .isEqualTo(special);
    }

    @Test
    @DisplayName("领导批示等情形不论规模均为特殊线索(R-253)")
    void aTriggerMakesALeadSpecial() {
        Set<LeadTrigger> triggers = Set.of(LeadTrigger.MASS_INCIDENT, LeadTrigger.LEADER_INSTRUCTION);
        assertThat(SpecialRule.standard().assess(1, null, triggers).reasons()).containsExactly("领导批示", "群体性突发事件");
        assertThat(SpecialRule.standard().assess(150, null, Set.of()).reasons()).containsExactly("涉及150人,达到101人以上");
    }

    private static List<String> fields(ThrowingCallable made) {
        KernelException refusal = catchThrowableOfType(KernelException.class, made);
        assertThat(refusal.error()).isEqualTo(KernelError.INVALID_CONTENT);
        return refusal.problems().stream().map(FieldProblem::field).toList();
    }
}
