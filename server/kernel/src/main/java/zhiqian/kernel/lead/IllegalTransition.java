package zhiqian.kernel.lead;

import java.util.List;
import java.util.stream.Collectors;
import zhiqian.kernel.TransitionRefused;

/** Says that the lead's situation forbids an action (当前状态不能办理此操作) and which ones are open. HTTP 409. */
public final class IllegalTransition extends TransitionRefused {
    private static final long serialVersionUID = 1L;

    private final LeadAction action;
    private final LeadState state;
    private final transient List<LeadAction> open;

    IllegalTransition(LeadAction action, LeadSituation situation) {
        super(reason(action, situation) + openOnes(situation));
        this.action = action;
        this.state = situation.state();
        this.open = List.copyOf(situation.open());
    }

    /** Why the action is not open, one Chinese clause: 当前状态“已签收”不能审核. */
    public static String reason(LeadAction action, LeadSituation situation) {
        String where = situation.isWatched() ? "已转下级办理,本级" : "";
        return where + "当前状态“" + situation.state().chinese() + "”不能" + action.chinese();
    }

    /** The action asked for. */
    public LeadAction action() {
        return action;
    }

    /** The current state. */
    public LeadState state() {
        return state;
    }

    /** The actions that are open instead, roles not looked at. */
    public List<LeadAction> open() {
        return open == null ? List.of() : open;
    }

    @Override
    public String stateName() {
        return state.name();
    }

    @Override
    public List<String> openIds() {
        return open().stream().map(LeadAction::id).toList();
    }

    private static String openOnes(LeadSituation situation) {
        String names = situation.open().stream().map(LeadAction::chinese).collect(Collectors.joining("、"));
        return names.isEmpty() ? ",本级已无可办理的操作" : ";可办理:" + names;
    }
}
