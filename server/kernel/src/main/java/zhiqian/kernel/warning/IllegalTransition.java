package zhiqian.kernel.warning;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import zhiqian.kernel.TransitionRefused;

/** Says that the warning's state forbids an action (当前状态不能办理此操作) and which ones are open to people. HTTP 409. */
public final class IllegalTransition extends TransitionRefused {
    private static final long serialVersionUID = 1L;

    private final WarningAction action;
    private final WarningState state;
    private final transient List<WarningAction> open;

    IllegalTransition(WarningAction action, WarningState state) {
        this(
                action,
                state,
                WarningAction.openIn(state).stream()
                        .filter(WarningAction::isOfPeople)
                        .toList());
    }

    private IllegalTransition(WarningAction action, WarningState state, List<WarningAction> open) {
        super("当前状态“" + state.chinese() + "”不能" + action.chinese() + openOnes(open));
        this.action = action;
        this.state = state;
        this.open = open;
    }

    /** The same, said to somebody who may take some of the open steps only. */
    public IllegalTransition among(Predicate<WarningAction> may) {
        return new IllegalTransition(action, state, open().stream().filter(may).toList());
    }

    /** The action asked for. */
    public WarningAction action() {
        return action;
    }

    /** The current state. */
    public WarningState state() {
        return state;
    }

    /** The actions that are open instead; never those that time and data take by themselves. */
    public List<WarningAction> open() {
        return open == null ? List.of() : open;
    }

    @Override
    public String stateName() {
        return state.name();
    }

    @Override
    public List<String> openIds() {
        return open().stream().map(WarningAction::id).toList();
    }

    private static String openOnes(List<WarningAction> open) {
        String names = open.stream().map(WarningAction::chinese).collect(Collectors.joining("、"));
        return names.isEmpty() ? ",您目前没有可办理的操作" : ";可办理:" + names;
    }
}
