package zhiqian.kernel;

import java.util.List;

/**
 * Says that a matter's state forbids an action (当前状态不能办理此操作) and which ones are open. HTTP 409. Each matter has its own
 * {@code IllegalTransition} with its own states; what all of them tell the browser is here.
 */
public abstract class TransitionRefused extends KernelException {
    private static final long serialVersionUID = 1L;

    /** @param detail Chinese sentence that names what is open */
    protected TransitionRefused(String detail) {
        super(KernelError.ILLEGAL_TRANSITION, detail);
    }

    /** Name of the current state, such as {@code LETTERED}. */
    public abstract String stateName();

    /** Ids of the actions that are open instead, in the order of the table; roles not looked at. */
    public abstract List<String> openIds();
}
