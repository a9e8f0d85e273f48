package zhiqian.kernel.warning;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import zhiqian.kernel.FieldProblem;
import zhiqian.kernel.KernelException;

/**
 * A warning and its course (预警及其办理过程). Its life: RAISED, PUSHED, handled by the enterprise until CLEARED; or OVERDUE,
 * department, letter, interview, joint meeting, until CLEARED all the same. A re-opened warning begins anew and keeps its course.
 *
 * @param kind its type
 * @param key what makes it the same
 * @param raisedAt when it was first raised
 * @param state where it is
 * @param steps all that happened, oldest first, over all occurrences
 */
public record WarningCourse(
        WarningKind kind, WarningKey key, Instant raisedAt, WarningState state, List<WarningStep> steps) {
    public WarningCourse {
        steps = List.copyOf(steps);
    }

    /** A new warning (生成). */
    public static WarningCourse raised(WarningKind kind, WarningKey key, Instant at) {
        return new WarningCourse(kind, key, at, WarningState.RAISED, List.of());
    }

    /**
     * Takes a step.
     *
     * @throws IllegalTransition naming the actions that are open (HTTP 409)
     * @throws KernelException INVALID_CONTENT for steps that need a ground or a second person
     */
    public WarningCourse take(WarningAction action, Instant at) {
        WarningState next = action.apply(state);
        if (action.clears()) {
            action.requireGround(kind, null);
        }
        if (action.needsTwoPersons()) {
            throw new KernelException(List.of(new FieldProblem("confirmedBy", action.chinese() + "须由县治欠办另一人确认")));
        }
        return stepped(action, next, at, "");
    }

    /**
     * Clears it (消除).
     *
     * @param action {@link WarningAction#CLEAR_BY_DATA}, {@link WarningAction#CONFIRM_CLEARED} or {@link
     *     WarningAction#WITHDRAW}
     * @throws IllegalTransition naming the actions that are open (HTTP 409)
     * @throws KernelException INVALID_CONTENT if the type does not accept the ground (S-30)
     */
    public WarningCourse clear(WarningAction action, ClearingGround ground, Instant at) {
        requireThat(action.clears(), action);
        WarningState next = action.apply(state);
        action.requireGround(kind, ground);
        return stepped(action, next, at, ground.chinese());
    }

    /**
     * Sets it aside by two persons (误报撤销、豁免、停工暂停).
     *
     * @throws IllegalTransition naming the actions that are open (HTTP 409)
     */
    public WarningCourse setAside(WarningAction action, TwoPersonDecision decision, Instant at) {
        requireThat(action.needsTwoPersons(), action);
        return stepped(action, action.apply(state), at, decision.reason() + "(" + decision.document() + ")");
    }

    /** How often it was raised, re-openings included (触发次数), 1 or more. */
    public int occurrences() {
        return 1 + count(WarningAction.REOPEN);
    }

    /** How often a step was taken in its whole course (次数), such as letters sent. */
    public int count(WarningAction action) {
        return (int) steps.stream().filter(step -> step.action() == action).count();
    }

    /** The steps of the current occurrence: since it was last raised or resumed (本次办理过程). */
    public List<WarningStep> current() {
        int begin = 0;
        for (int i = 0; i < steps.size(); i++) {
            begin = steps.get(i).to() == WarningState.RAISED ? i + 1 : begin;
        }
        return steps.subList(begin, steps.size());
    }

    private WarningCourse stepped(WarningAction action, WarningState next, Instant at, String detail) {
        List<WarningStep> longer = new ArrayList<>(steps);
        longer.add(new WarningStep(action, state, next, at, detail));
        return new WarningCourse(kind, key, raisedAt, next, longer);
    }

    private static void requireThat(boolean fits, WarningAction action) {
        if (!fits) {
            throw new IllegalArgumentException(action + " is taken in another way");
        }
    }
}
