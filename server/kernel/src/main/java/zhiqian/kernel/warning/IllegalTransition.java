package zhiqian.kernel.warning;

import java.util.List;
import java.util.stream.Collectors;
import zhiqian.kernel.TransitionRefused;

/** Says that the warning's state forbids an action (当前状态不能办理此操作) and which ones are open. HTTP 409. */
public final class IllegalTransition extends TransitionRefused {
    private static final long serialVersionUID = 1L;

    private final WarningAction action;
    private final WarningState state;

    IllegalTransition(WarningAction action, WarningState state) {
        super("当前状态“" + state.chinese() + "”不能" + action.chinese() + openOnes(state));
        this.action = action;
        this.state = state;
    }

    /** The action asked for. */
    public WarningAction action() {
        return action;
    }

    /** The current state. */
    public WarningState state() {
        return state;
    }

    /** The actions that are open instead, who asks not looked at. */
    public List<WarningAction> open() {
        return WarningAction.openIn(state);
    }

    @Override
    public String stateName() {
        return state.name();
    }

    @Override
    public List<String> openIds() {
        return open().stream().map(WarningAction::id).toList();
    }

    private static String openOnes(WarningState state) {
        return ";可办理:"
                + WarningAction.openIn(state).stream()
                        .map(WarningAction::chinese)
                        .collect(Collectors.joining("、"));
    }
}
