package zhiqian.app.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import zhiqian.app.identity.Actor;
import zhiqian.kernel.project.ProjectState;

/** What a wage deposit and the entries on it must keep to (动用、返还的前提): enough is left, nothing is given back twice. */
@ApplicationScoped
class DepositGate {
    @Inject
    private ProjectEntryStore entries;

    @Inject
    private ProjectStore projects;

    @Inject
    private OpenArrearsStore arrears;

    /** The entries on one deposit that are not voided, but for the one at hand. */
    private record Others(List<DepositUse> uses, List<DepositRefund> refunds) {
        long used() {
            return uses.stream().mapToLong(use -> Columns.fen(use.amount())).sum();
        }

        Optional<String> refundedOn() {
            return refunds.stream()
                    .map(DepositRefund::refundedOn)
                    .filter(day -> day != null)
                    .findFirst();
        }

        boolean isEmpty() {
            return uses.isEmpty() && refunds.isEmpty();
        }
    }

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
        Others others = others(actor, project, entry.deposit(), self);
        if (entry instanceof DepositUse use) {
            use(found.get().entry(), use, others, errors);
        } else if (entry instanceof DepositRefund refund) {
            ProjectState state = projects.visible(actor, project).state;
            refund(state, refund, others, errors);
            if (refund.decision() == DepositRefund.Decision.CONFIRMED) {
                arrears.refuse(actor.tenant(), project, "decision", "不能返还工资保证金", errors);
            }
        }
    }

    private static void use(Deposit deposit, DepositUse use, Others others, FieldErrors errors) {
        errors.inOrder(deposit.validFrom(), use.noticedOn(), "noticedOn", "早于保证金的存入或生效日期");
        errors.require(
                others.refundedOn()
                        .filter(day -> use.noticedOn().compareTo(day) >= 0)
                        .isEmpty(),
                "deposit",
                "这笔保证金已经返还");
        long left = Columns.fen(deposit.amount()) - others.used();
        errors.require(Columns.fen(use.amount()) <= left, "amount", "超过这笔保证金的余额" + Columns.yuan(left) + "元");
    }

    private static void refund(ProjectState state, DepositRefund refund, Others others, FieldErrors errors) {
        errors.require(state == ProjectState.COMPLETED || state == ProjectState.SETTLED, "deposit", "项目完工后才能返还工资保证金");
        errors.require(
                others.refunds().stream().allMatch(other -> other.decision() == DepositRefund.Decision.REFUSED),
                "deposit",
                "这笔保证金已经申请或者办理返还");
        errors.require(
                refund.refundedOn() == null || others.uses().stream().allMatch(use -> use.paidOn() != null),
                "refundedOn",
                "还有支付通知书没有支付");
    }

    /** A deposit on which something rests is not voided, nor corrected to less than what was paid out of it. */
    void corrected(Actor actor, UUID project, UUID deposit, Correction<Deposit> correction, FieldErrors errors) {
        Others on = others(actor, project, deposit, null);
        if (correction.voided()) {
            errors.require(on.isEmpty(), "voided", "已有动用或者返还的记录,不能作废;请先作废这些记录");
            return;
        }
        Deposit after = correction.entry();
        errors.require(
                Columns.fen(after.amount()) >= on.used(), "entry.amount", "少于已动用的" + Columns.yuan(on.used()) + "元");
        errors.require(
                on.uses().stream().allMatch(use -> after.validFrom().compareTo(use.noticedOn()) <= 0),
                "entry.validFrom",
                "晚于已登记的支付通知书日期");
    }

    private Others others(Actor actor, UUID project, UUID deposit, UUID self) {
        return new Others(
                live(actor, project, DepositUse.KIND, deposit, self),
                live(actor, project, DepositRefund.KIND, deposit, self));
    }

    private <T extends OfDeposit> List<T> live(Actor actor, UUID project, EntryKind<T> kind, UUID deposit, UUID self) {
        return entries.of(actor.tenant(), project, kind).stream()
                .filter(view -> !view.voided() && !view.id().equals(self))
                .map(EntryView::entry)
                .filter(entry -> entry.deposit().equals(deposit))
                .toList();
    }
}
