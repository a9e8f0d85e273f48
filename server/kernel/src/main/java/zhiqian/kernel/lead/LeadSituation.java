package zhiqian.kernel.lead;

import java.util.EnumSet;
import java.util.Set;

/**
 * Where a lead stands in one tenant (线索在本级的情形): its state alone does not tell, since city and county each keep it.
 *
 * @param state the state; of a lead passed down it mirrors the county's
 * @param fromAbove received from the parent tenant (上级转来)
 * @param passedDown this tenant passed it to a child and only watches (已转下级); a RETURNED_ROUTE ends that
 * @param canPassDown the tenant has children (有下级)
 */
public record LeadSituation(LeadState state, boolean fromAbove, boolean passedDown, boolean canPassDown) {
    /** Where it stands in a county that received it directly. */
    public static LeadSituation receivedHere(LeadState state) {
        return new LeadSituation(state, false, false, false);
    }

    /** The actions that are open (可办理的操作), in the order of the table; roles are not looked at. */
    public EnumSet<LeadAction> open() {
        EnumSet<LeadAction> open = EnumSet.noneOf(LeadAction.class);
        for (LeadAction action : LeadAction.values()) {
            if (action.isOpenIn(this)) {
                open.add(action);
            }
        }
        return open;
    }

    /** Whether nothing is left to do in this tenant: closed, or returned to the parent (本级已办完). */
    public boolean isFinished() {
        return !state.isOpen() || (state == LeadState.RETURNED_ROUTE && fromAbove && !passedDown);
    }

    /** Whether this tenant only watches: passed down, and not come back. */
    boolean isWatched() {
        return passedDown && state != LeadState.RETURNED_ROUTE;
    }

    boolean isOneOf(Set<LeadState> states) {
        return states.contains(state);
    }
}
