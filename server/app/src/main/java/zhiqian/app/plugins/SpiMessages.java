package zhiqian.app.plugins;

import java.time.Instant;
import java.time.LocalDate;
import zhiqian.app.bank.BankMessage;
import zhiqian.app.bank.MessageKind;
import zhiqian.spi.BankConnector;
import zhiqian.spi.BankEvent;
import zhiqian.terms.Money;

/** Events of the plugin API as the application's own messages. */
final class SpiMessages {
    private SpiMessages() {}

    static BankMessage of(BankEvent event) {
        String id = event.id();
        Instant at = event.at();
        String account = event.account().digits();
        if (event instanceof BankEvent.AccountOpened e) {
            return opened(e);
        }
        if (event instanceof BankEvent.AccountClosed e) {
            return onDay(id, MessageKind.ACCOUNT_CLOSED, at, account, e.closedOn(), null);
        }
        if (event instanceof BankEvent.AccountFrozen e) {
            return onDay(id, MessageKind.ACCOUNT_FROZEN, at, account, e.from(), e.by());
        }
        if (event instanceof BankEvent.AccountUnfrozen e) {
            return onDay(id, MessageKind.ACCOUNT_UNFROZEN, at, account, e.to(), null);
        }
        if (event instanceof BankEvent.Transaction e) {
            return transaction(e);
        }
        if (event instanceof BankEvent.Reversal e) {
            return new BankMessage(
                    id,
                    MessageKind.REVERSAL,
                    at,
                    account,
                    e.ref(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    e.reverses(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null);
        }
        if (event instanceof BankEvent.PayrollResult e) {
            return payroll(e);
        }
        if (event instanceof BankEvent.AllocationMissed e) {
            return missed(e);
        }
        throw new IllegalStateException("an event of a kind that this server does not know");
    }

    static BankMessage of(BankConnector.Problem problem) {
        return new BankMessage(
                problem.id(),
                MessageKind.PROBLEM,
                problem.at(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                problem.where() + ":" + problem.chinese(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static BankMessage opened(BankEvent.AccountOpened e) {
        return new BankMessage(
                e.id(),
                MessageKind.ACCOUNT_OPENED,
                e.at(),
                e.account().digits(),
                null,
                e.openedOn(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                e.bank(),
                e.project().orElse(null),
                null,
                null);
    }

    private static BankMessage onDay(
            String id, MessageKind kind, Instant at, String account, LocalDate day, String text) {
        return new BankMessage(
                id, kind, at, account, null, day, null, null, null, null, null, text, null, null, null, null, null,
                null, null, null, null);
    }

    private static BankMessage transaction(BankEvent.Transaction e) {
        return new BankMessage(
                e.id(),
                MessageKind.TRANSACTION,
                e.at(),
                e.account().digits(),
                e.bankRef(),
                null,
                e.incoming(),
                e.amount().fen(),
                e.balance().map(Money::fen).orElse(null),
                e.kind().name(),
                e.counterparty(),
                e.text(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static BankMessage payroll(BankEvent.PayrollResult e) {
        return new BankMessage(
                e.id(),
                MessageKind.PAYROLL_RESULT,
                e.at(),
                e.account().digits(),
                e.bankRef(),
                null,
                null,
                e.amount().fen(),
                null,
                null,
                null,
                e.reason(),
                null,
                e.month().atDay(1),
                e.payee().name(),
                e.payee().idNo(),
                e.outcome().name(),
                null,
                null,
                null,
                null);
    }

    private static BankMessage missed(BankEvent.AllocationMissed e) {
        return new BankMessage(
                e.id(),
                MessageKind.ALLOCATION_MISSED,
                e.at(),
                e.account().digits(),
                null,
                e.agreedOn(),
                null,
                e.missing().map(Money::fen).orElse(null),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                e.sentAt(),
                e.deliveredAt().orElse(null));
    }
}
