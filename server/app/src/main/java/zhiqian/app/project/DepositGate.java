package zhiqian.app.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import zhiqian.app.identity.Actor;
import zhiqian.kernel.project.ProjectState;

/** What entries on a wage deposit must fit to (动用、返还的前提): the deposit itself, what is left of it, the project's state. */
@ApplicationScoped
class DepositGate {
    @Inject
    private ProjectEntryStore entries;

    @Inject
    private ProjectStore projects;

    /**
     * Locks the deposit: of two uses at once the second sees the first.
     *
     * @param self the entry that is corrected; {@code null} for a new one
     */
    void check(Actor actor, UUID project, OfDeposit entry, UUID self, FieldErrors errors) {
        Optional<EntryView<Deposit>> found =
                entries.findForUpdate(actor.tenant(), project, Deposit.KIND, entry.deposit());
        errors.require(found.isPresent() && !found.get().voided(), "deposit", "该项目没有这笔工资保证金");
        if (found.isEmpty()) {
            return;
        }
        Deposit deposit = found.get().entry();
        if (entry instanceof DepositUse use) {
            errors.inOrder(deposit.validFrom(), use.noticedOn(), "noticedOn", "早于保证金的存入或生效日期");
            long left = Columns.fen(deposit.amount()) - used(actor, project, use, self);
            errors.require(Columns.fen(use.amount()) <= left, "amount", "超过这笔保证金的余额" + Columns.yuan(left) + "元");
        } else {
            ProjectState state = projects.visible(actor, project).state;
            errors.require(
                    state == ProjectState.COMPLETED || state == ProjectState.SETTLED, "deposit", "项目完工后才能返还工资保证金");
        }
    }

    private long used(Actor actor, UUID project, DepositUse use, UUID self) {
        List<EntryView<DepositUse>> uses = entries.of(actor.tenant(), project, DepositUse.KIND);
        return uses.stream()
                .filter(other -> !other.voided() && !other.id().equals(self))
                .filter(other -> other.entry().deposit().equals(use.deposit()))
                .mapToLong(other -> Columns.fen(other.entry().amount()))
                .sum();
    }
}
