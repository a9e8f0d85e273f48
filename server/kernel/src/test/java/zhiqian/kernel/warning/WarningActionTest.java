package zhiqian.kernel.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import zhiqian.kernel.KernelError;
import zhiqian.kernel.KernelException;
import zhiqian.kernel.TransitionRefused;

@DisplayName("预警操作表(requirements 5.7)")
class WarningActionTest {
    private static final String ASIDE = " revoke-as-false:FALSE_ALARM grant-exemption:EXEMPT";
    private static final String CLEAR = " confirm-cleared:CLEARED clear-by-data:CLEARED withdraw:CLEARED";
    private static final String ANY = CLEAR + ASIDE + " pause:PAUSED";

    /** State → its open actions and where they lead, written down from 5.7 independently of the enum; = means it stays. */
    private static final Map<WarningState, String> TABLE = Map.ofEntries(
            Map.entry(WarningState.RAISED, "push:PUSHED" + ANY),
            Map.entry(
                    WarningState.PUSHED,
                    "start-handling:ENT_HANDLING submit-evidence:REVIEW enterprise-overdue:OVERDUE" + ANY),
            Map.entry(WarningState.ENT_HANDLING, "submit-evidence:REVIEW enterprise-overdue:OVERDUE" + ANY),
            Map.entry(WarningState.REVIEW, "reject-evidence:ENT_HANDLING" + ANY),
            Map.entry(
                    WarningState.OVERDUE,
                    "submit-late-evidence:= department-action:DEPT_ACTION send-letter:LETTERED" + ANY),
            Map.entry(WarningState.DEPT_ACTION, "submit-late-evidence:= send-letter:LETTERED" + ANY),
            Map.entry(
                    WarningState.LETTERED,
                    "submit-late-evidence:= confirm-delivery:= letter-overdue:LETTER_OVERDUE" + ANY),
            Map.entry(WarningState.LETTER_OVERDUE, "submit-late-evidence:= interview:INTERVIEWED" + ANY),
            Map.entry(WarningState.INTERVIEWED, "submit-late-evidence:= request-meeting:MEETING_REQUESTED" + ANY),
            Map.entry(WarningState.MEETING_REQUESTED, "submit-late-evidence:= hold-meeting:MEETING_HELD" + ANY),
            Map.entry(WarningState.MEETING_HELD, "submit-late-evidence:=" + ANY),
            Map.entry(WarningState.PAUSED, "resume:RAISED" + CLEAR + ASIDE),
            Map.entry(WarningState.CLEARED, "reopen:RAISED"),
            Map.entry(WarningState.FALSE_ALARM, "resume:RAISED reopen:RAISED"),
            Map.entry(WarningState.EXEMPT, "resume:RAISED"));

    static List<Arguments> allPairs() {
        List<Arguments> pairs = new ArrayList<>();
        for (WarningState state : WarningState.values()) {
            for (WarningAction action : WarningAction.values()) {
                pairs.add(Arguments.of(state, action));
            }
        }
        return pairs;
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("allPairs")
    @DisplayName("每种状态下每个操作:可办理的改变状态,不可办理的拒绝并列出可办理的操作")
    void everyActionInEveryState(WarningState state, WarningAction action) {
        String next = expected(state).get(action.id());
        assertThat(action.isOpenIn(state)).isEqualTo(next != null);
        if (next != null) {
            assertThat(action.apply(state)).isEqualTo(next.equals("=") ? state : WarningState.valueOf(next));
            return;
        }
        assertThatThrownBy(() -> action.apply(state))
                .asInstanceOf(type(IllegalTransition.class))
                .returns(KernelError.ILLEGAL_TRANSITION, KernelException::error)
                .returns(state.name(), TransitionRefused::stateName)
                .satisfies(refusal -> assertThat(refusal.openIds())
                        .containsExactlyInAnyOrderElementsOf(
                                ofPeople(expected(state).keySet())));
    }

    @Test
    @DisplayName("S-25 督办函逾期后不能直接提请联席会议,须先约谈;仍可消除")
    void aMeetingNeedsTheInterviewFirst() {
        assertThatThrownBy(() -> WarningAction.REQUEST_MEETING.apply(WarningState.LETTER_OVERDUE))
                .hasMessage("当前状态“督办函逾期”不能提请召开联席会议;可办理:核验消除、逾期提交证据、约谈、误报撤销、豁免、停工暂停");
        assertThat(WarningAction.CONFIRM_CLEARED.apply(WarningState.LETTER_OVERDUE))
                .isEqualTo(WarningState.CLEARED);
    }

    private static List<String> ofPeople(Set<String> actions) {
        Set<String> system =
                Set.of("push", "clear-by-data", "withdraw", "enterprise-overdue", "letter-overdue", "reopen");
        return actions.stream().filter(action -> !system.contains(action)).toList();
    }

    @Test
    @DisplayName("拒绝时只列出询问的人能办理的;一样也没有时直说")
    void aRefusalNamesWhatThePersonMayDo() {
        assertThatThrownBy(() -> WarningAction.INTERVIEW.apply(WarningState.PUSHED))
                .asInstanceOf(type(IllegalTransition.class))
                .satisfies(refused -> assertThat(
                                refused.among(action -> action.actors().contains(WarningActor.PARTY)))
                        .hasMessage("当前状态“已推送”不能约谈;可办理:开始处置、提交证据")
                        .returns(List.of("start-handling", "submit-evidence"), IllegalTransition::openIds))
                .satisfies(
                        refused -> assertThat(refused.among(action -> false)).hasMessage("当前状态“已推送”不能约谈,您目前没有可办理的操作"));
    }

    @ParameterizedTest
    @EnumSource(WarningState.class)
    @DisplayName("任何未消除状态都可以由数据或核验消除")
    void clearingIsOpenFromEveryOpenState(WarningState state) {
        assertThat(WarningAction.CLEAR_BY_DATA.isOpenIn(state)).isEqualTo(state.isOpen());
        assertThat(WarningAction.CONFIRM_CLEARED.isOpenIn(state)).isEqualTo(state.isOpen());
    }

    @Test
    @DisplayName("上级平台撤销只能以上级的决定为由;本县任何类型都不能以此为由消除")
    void onlyTheSuperiorWithdraws() {
        for (ClearingGround ground : List.of(ClearingGround.WITHDRAWN_ABOVE, ClearingGround.CLEARED_ABOVE)) {
            assertThatCode(() -> WarningAction.WITHDRAW.requireGround(WarningType.W07, ground))
                    .doesNotThrowAnyException();
            for (WarningType type : WarningType.values()) {
                assertThatThrownBy(() -> WarningAction.CONFIRM_CLEARED.requireGround(type, ground))
                        .isInstanceOf(KernelException.class);
            }
        }
        assertThatThrownBy(
                        () -> WarningAction.WITHDRAW.requireGround(WarningType.W07, ClearingGround.WAGES_PAID_IN_FULL))
                .hasMessageContaining("上级平台");
        assertThatThrownBy(() -> WarningAction.WITHDRAW.requireGround(WarningType.W07, null))
                .isInstanceOf(KernelException.class);
        assertThat(WarningAction.WITHDRAW.actors()).containsExactly(WarningActor.SYSTEM);
    }

    @Test
    @DisplayName("操作代码、办理主体与依据")
    void idsActorsAndClauses() {
        assertThat(WarningAction.byId("send-letter")).contains(WarningAction.SEND_LETTER);
        assertThat(WarningAction.byId("SEND_LETTER")).isEmpty();
        assertThat(WarningAction.SEND_LETTER.actors()).containsExactly(WarningActor.OFFICE);
        assertThat(WarningAction.SUBMIT_EVIDENCE.actors()).containsExactly(WarningActor.PARTY);
        assertThat(WarningAction.INTERVIEW.basis()).hasToString("附2-三(二)");
        assertThat(Arrays.stream(WarningAction.values()).filter(WarningAction::needsTwoPersons))
                .containsExactly(WarningAction.REVOKE_AS_FALSE, WarningAction.GRANT_EXEMPTION, WarningAction.PAUSE);
    }

    private static Map<String, String> expected(WarningState state) {
        return Arrays.stream(TABLE.get(state).split(" "))
                .map(entry -> entry.split(":"))
                .collect(java.util.stream.Collectors.toMap(parts -> parts[0], parts -> parts[1]));
    }
}
