package zhiqian.app.warning;

import java.util.EnumSet;
import java.util.Set;
import zhiqian.app.identity.Actor;
import zhiqian.app.identity.Role;
import zhiqian.kernel.party.DepartmentKind;
import zhiqian.kernel.warning.IllegalTransition;
import zhiqian.kernel.warning.WarningAction;
import zhiqian.kernel.warning.WarningActor;

/**
 * As whom a person may act on a warning (办理身份). The labour department is where the county office sits: its handlers act for it,
 * its reviewers and leaders for the office.
 */
final class WarningRoles {
    private WarningRoles() {}

    static Set<WarningActor> of(Actor actor, WarningRecord row) {
        Set<WarningActor> as = EnumSet.noneOf(WarningActor.class);
        boolean own = row.department == null || row.department.equals(actor.department());
        if (actor.is(Role.ENTERPRISE) && row.partyCode != null && row.partyCode.equals(actor.enterprise())) {
            as.add(WarningActor.PARTY);
        }
        if (actor.is(Role.DEPARTMENT) && own) {
            as.add(WarningActor.DEPARTMENT);
        }
        if (actor.is(Role.HANDLER)) {
            // what an enterprise brings on paper is entered for it; who entered it stands in the course
            as.add(WarningActor.PARTY);
            as.add(row.departmentKind == DepartmentKind.HR ? WarningActor.DEPARTMENT : WarningActor.OFFICE);
            if (row.department == null) {
                as.add(WarningActor.DEPARTMENT);
            }
        }
        if (actor.is(Role.REVIEWER) || actor.is(Role.LEADER)) {
            as.add(WarningActor.OFFICE);
        }
        if (as.contains(WarningActor.DEPARTMENT)) {
            as.add(WarningActor.PARTY);
        }
        return as;
    }

    /** @throws IllegalTransition that names what is open to this person */
    static void requireOpen(Actor actor, WarningRecord row, WarningAction action) {
        try {
            action.apply(row.state);
        } catch (IllegalTransition closed) {
            throw closed.among(other -> allows(actor, row, other)
                    && (!other.needsTwoPersons() || TwoPersons.refusal(actor, row, other) == null));
        }
    }

    static boolean allows(Actor actor, WarningRecord row, WarningAction action) {
        return of(actor, row).stream().anyMatch(action.actors()::contains);
    }
}
