package zhiqian.kernel.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import zhiqian.kernel.KernelError;
import zhiqian.kernel.KernelException;

@DisplayName("线索操作表(docs/api.md、requirements 5.5)")
class LeadActionTest {
    /** The open actions by situation as the API page tells them, written down independently of the enum. */
    private static final Map<String, String> RECEIVED_HERE = Map.ofEntries(
            Map.entry("REGISTERED", "acknowledge sign unflag-special remind"),
            Map.entry("ACKED", "sign unflag-special remind"),
            Map.entry("TRANSFERRED", "unflag-special remind"),
            Map.entry("RETURNED_ROUTE", "unflag-special remind"),
            Map.entry("SIGNED", "dispatch start-verification record-findings unflag-special remind"),
            Map.entry("DISPATCHED", "start-verification record-findings unflag-special remind"),
            Map.entry("VERIFYING", "record-findings unflag-special remind"),
            Map.entry("RESOLVED", "feedback unflag-special remind"),
            Map.entry("FEEDBACK", "review unflag-special remind"),
            Map.entry("REDO", "record-findings unflag-special remind"),
            Map.entry("CLOSED", ""));

    static List<Arguments> allPairs() {
        List<Arguments> pairs = new ArrayList<>();
        for (LeadState state : LeadState.values()) {
            for (int bits = 0; bits < 8; bits++) {
                LeadSituation situation = new LeadSituation(state, (bits & 1) != 0, (bits & 2) != 0, (bits & 4) != 0);
                for (LeadAction action : LeadAction.values()) {
                    pairs.add(Arguments.of(situation, action));
                }
            }
        }
        return pairs;
    }

    @ParameterizedTest(name = "{1} {0}")
    @MethodSource("allPairs")
    @DisplayName("每种情形下每个操作:可办理的改变状态,不可办理的拒绝并列出可办理的操作")
    void everyActionInEverySituation(LeadSituation situation, LeadAction action) {
        boolean expected = expectedOpen(situation).contains(action.id());
        assertThat(situation.open().contains(action)).isEqualTo(expected);
        if (!expected) {
            assertThatThrownBy(() -> action.apply(situation))
                    .asInstanceOf(type(IllegalTransition.class))
                    .returns(KernelError.ILLEGAL_TRANSITION, KernelException::error)
                    .returns(situation.state(), IllegalTransition::state)
                    .returns(List.copyOf(situation.open()), IllegalTransition::open);
        } else if (action != LeadAction.REVIEW) {
            LeadState next = action.apply(situation);
            assertThat(next).isEqualTo(expectedNext(action, situation.state()));
        }
    }

    @ParameterizedTest
    @CsvSource({"true,CLOSED", "false,REDO"})
    @DisplayName("审核五项全部通过为办结,否则退回重办(R-273、R-275)")
    void aReviewClosesOrReturns(boolean logical, LeadState next) {
        LeadSituation situation = LeadSituation.receivedHere(LeadState.FEEDBACK);
        ReviewVerdicts verdicts = new ReviewVerdicts(true, true, true, logical, true, "请补充工资核算依据");
        assertThat(LeadAction.review(situation, verdicts)).isEqualTo(next);
        assertThatThrownBy(() -> LeadAction.REVIEW.apply(situation)).hasMessage("审核须对五项标准逐项给出结论");
        assertThatThrownBy(() -> LeadAction.review(LeadSituation.receivedHere(LeadState.SIGNED), verdicts))
                .hasMessage("当前状态“已签收”不能审核;可办理:分流、开始核实、登记核实结果、撤销特殊标记、催办");
    }

    @Test
    @DisplayName("县级退回的线索在县级已办完,市级可以重新转办")
    void aReturnedLeadIsFinishedInTheCountyOnly() {
        LeadSituation county = new LeadSituation(LeadState.RETURNED_ROUTE, true, false, false);
        LeadSituation city = new LeadSituation(LeadState.RETURNED_ROUTE, false, true, true);
        assertThat(county.isFinished()).isTrue();
        assertThat(city.isFinished()).isFalse();
        assertThat(city.open()).contains(LeadAction.TRANSFER);
    }

    @Test
    @DisplayName("操作代码、角色与 API 文档一致")
    void idsAndRolesAreThoseOfTheApi() {
        assertThat(Arrays.stream(LeadAction.values()).map(LeadAction::id))
                .containsExactly(
                        "acknowledge",
                        "transfer",
                        "sign",
                        "return-route",
                        "dispatch",
                        "start-verification",
                        "record-findings",
                        "feedback",
                        "review",
                        "unflag-special",
                        "remind");
        assertThat(LeadAction.byId("record-findings")).contains(LeadAction.RECORD_FINDINGS);
        assertThat(LeadAction.byId("RECORD_FINDINGS")).isEmpty();
        assertThat(LeadAction.REVIEW.roles()).containsExactly("reviewer");
        assertThat(LeadAction.SIGN.allows(Set.of("handler"))).isTrue();
        assertThat(LeadAction.TRANSFER.allows(Set.of("handler", "auditor"))).isFalse();
        assertThat(LeadAction.SIGN.basis()).hasToString("附1-三(一)2");
    }

    private static Set<String> expectedOpen(LeadSituation situation) {
        LeadState state = situation.state();
        boolean returned = state == LeadState.RETURNED_ROUTE;
        if (state == LeadState.CLOSED || (returned && situation.fromAbove() && !situation.passedDown())) {
            return Set.of();
        }
        if (situation.passedDown() && !returned) {
            return Set.of("unflag-special", "remind");
        }
        Set<String> open =
                Arrays.stream(RECEIVED_HERE.get(state.name()).split(" ")).collect(Collectors.toSet());
        if (state == LeadState.TRANSFERRED && situation.fromAbove()) {
            open.addAll(Set.of("sign", "return-route", "dispatch"));
        }
        boolean passable = state == LeadState.REGISTERED || state == LeadState.ACKED || returned;
        if (passable && situation.canPassDown()) {
            open.add("transfer");
        }
        return open;
    }

    private static LeadState expectedNext(LeadAction action, LeadState state) {
        return switch (action) {
            case ACKNOWLEDGE -> LeadState.ACKED;
            case TRANSFER -> LeadState.TRANSFERRED;
            case SIGN -> LeadState.SIGNED;
            case RETURN_ROUTE -> LeadState.RETURNED_ROUTE;
            case DISPATCH -> LeadState.DISPATCHED;
            case START_VERIFICATION -> LeadState.VERIFYING;
            case RECORD_FINDINGS -> LeadState.RESOLVED;
            case FEEDBACK -> LeadState.FEEDBACK;
            case REVIEW -> throw new IllegalArgumentException("needs verdicts");
            case UNFLAG_SPECIAL, REMIND -> state;
        };
    }
}
