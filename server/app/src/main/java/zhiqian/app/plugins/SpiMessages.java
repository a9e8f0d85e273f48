package zhiqian.app.plugins;

import zhiqian.app.bank.BankMessage;
import zhiqian.app.bank.BankMessageDraft;
import zhiqian.app.bank.MessageKind;
import zhiqian.spi.BankConnector;
import zhiqian.spi.BankEvent;
import zhiqian.terms.Money;

/** Events of the plugin API as the application's own messages. */
final class SpiMessages {
    private SpiMessages() {}

    static BankMessage of(BankEvent event) {
        if (event instanceof BankEvent.AccountOpened e) {
            return draft(e, MessageKind.ACCOUNT_OPENED)
                    .day(e.openedOn())
                    .opened(e.bank(), e.project().orElse(null))
                    .done();
        }
        if (event instanceof BankEvent.AccountClosed e) {
            return draft(e, MessageKind.ACCOUNT_CLOSED).day(e.closedOn()).done();
        }
        if (event instanceof BankEvent.AccountFrozen e) {
            return draft(e, MessageKind.ACCOUNT_FROZEN)
                    .day(e.from())
                    .text(e.by())
                    .done();
        }
        if (event instanceof BankEvent.AccountUnfrozen e) {
            return draft(e, MessageKind.ACCOUNT_UNFROZEN).day(e.to()).done();
        }
        if (event instanceof BankEvent.Transaction e) {
            return draft(e, MessageKind.TRANSACTION)
                    .ref(e.bankRef())
                    .amount(e.amount().fen())
                    .entry(
                            e.incoming(),
                            e.balance().map(Money::fen).orElse(null),
                            e.kind().name(),
                            e.counterparty())
                    .text(e.text())
                    .done();
        }
        if (event instanceof BankEvent.Reversal e) {
            return draft(e, MessageKind.REVERSAL)
                    .ref(e.ref())
                    .reverses(e.reverses())
                    .done();
        }
        if (event instanceof BankEvent.PayrollResult e) {
            return draft(e, MessageKind.PAYROLL_RESULT)
                    .ref(e.bankRef())
                    .amount(e.amount().fen())
                    .text(e.reason())
                    .wage(
                            e.month().atDay(1),
                            e.payee().name(),
                            e.payee().idNo(),
                            e.outcome().name())
                    .done();
        }
        if (event instanceof BankEvent.AllocationMissed e) {
            return draft(e, MessageKind.ALLOCATION_MISSED)
                    .day(e.agreedOn())
                    .amount(e.missing().map(Money::fen).orElse(null))
                    .notice(e.sentAt(), e.deliveredAt().orElse(null))
                    .done();
        }
        throw new IllegalStateException("an event of a kind that this server does not know");
    }

    static BankMessage of(BankConnector.Problem problem) {
        return BankMessage.draft(problem.id(), MessageKind.PROBLEM, problem.at())
                .text(problem.where() + ":" + problem.chinese())
                .done();
    }

    private static BankMessageDraft draft(BankEvent event, MessageKind kind) {
        return BankMessage.draft(event.id(), kind, event.at())
                .account(event.account().digits());
    }
}
