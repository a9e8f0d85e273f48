package zhiqian.spi;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;
import zhiqian.terms.Money;

/**
 * One thing that a bank tells of a special account (农民工工资专用账户的银行消息, R-174). The host applies each once: an {@link
 * #id} that it has seen from this connector is not applied again, in whatever order the events come.
 *
 * <p>A later minor version may add kinds; only vendors make events.
 */
public sealed interface BankEvent {
    /** Names the event, unique within the connector for ever: 1 to 200 characters, without personal data. */
    String id();

    /** When the bank did it, or took notice of it; not when it was asked. */
    Instant at();

    /** The special account that it is about. */
    AccountNo account();

    /**
     * The bank has opened a special account (开户确认); only this clears warning W02.
     *
     * @param bank name of the bank and branch, 1 to 120 characters
     * @param openedOn day of opening
     * @param project number or exact name of the project as the county knows it; with it the host may enter an account that
     *     nobody has registered
     */
    record AccountOpened(
            String id, Instant at, AccountNo account, String bank, LocalDate openedOn, Optional<String> project)
            implements BankEvent {
        /** @throws IllegalArgumentException if a text is blank or too long */
        public AccountOpened {
            Texts.common(id, at, account);
            Texts.require("bank", bank, 120);
            Objects.requireNonNull(openedOn, "openedOn");
            project.ifPresent(text -> Texts.require("project", text, 120));
        }
    }

    /**
     * The special account was closed (销户, R-B54).
     *
     * @param closedOn day of closing
     */
    record AccountClosed(String id, Instant at, AccountNo account, LocalDate closedOn) implements BankEvent {
        /** @throws IllegalArgumentException if a text is blank or too long */
        public AccountClosed {
            Texts.common(id, at, account);
            Objects.requireNonNull(closedOn, "closedOn");
        }
    }

    /**
     * The special account was frozen, sealed up or deducted from (冻结、查封或划拨), which 条例33 forbids but for wages.
     *
     * @param from first day
     * @param by who ordered it, such as a court; up to 120 characters, may be empty
     */
    record AccountFrozen(String id, Instant at, AccountNo account, LocalDate from, String by) implements BankEvent {
        /** @throws IllegalArgumentException if a text is too long */
        public AccountFrozen {
            Texts.common(id, at, account);
            Objects.requireNonNull(from, "from");
            Texts.upTo("by", by, 120);
        }
    }

    /**
     * The freeze has ended (解冻).
     *
     * @param to last day of the freeze
     */
    record AccountUnfrozen(String id, Instant at, AccountNo account, LocalDate to) implements BankEvent {
        /** @throws IllegalArgumentException if a text is blank or too long */
        public AccountUnfrozen {
            Texts.common(id, at, account);
            Objects.requireNonNull(to, "to");
        }
    }

    /**
     * Money came in or went out (流水). Said again under another id with the same {@code bankRef} it is a correction: of two
     * the later {@code at} counts.
     *
     * @param bankRef the bank's own number of the entry, as its statement prints it, unique within the account, 1 to 120
     *     characters; by it an entry is known again that the county's office has imported, or that another connector tells
     * @param at when it was booked (记账时间)
     * @param incoming {@code true} for money that came in
     * @param amount more than zero
     * @param balance after the entry, if the bank says it
     * @param kind what for
     * @param counterparty name of the other side, up to 120 characters, may be empty
     * @param text purpose or remark (摘要), up to 200 characters, may be empty
     */
    record Transaction(
            String id,
            AccountNo account,
            String bankRef,
            Instant at,
            boolean incoming,
            Money amount,
            Optional<Money> balance,
            TransactionKind kind,
            String counterparty,
            String text)
            implements BankEvent {
        /** @throws IllegalArgumentException if a text is blank or too long, or the amount is zero */
        public Transaction {
            Texts.common(id, at, account);
            Texts.require("bankRef", bankRef, 120);
            Texts.positive(amount);
            Objects.requireNonNull(balance, "balance");
            Objects.requireNonNull(kind, "kind");
            Texts.upTo("counterparty", counterparty, 120);
            Texts.upTo("text", text, 200);
        }
    }

    /**
     * An entry is taken back as if it had never been (冲正). May come before what it reverses.
     *
     * @param ref the bank's number of the reversal, 1 to 120 characters
     * @param reverses {@code bankRef} of the transaction or payroll result that is taken back
     */
    record Reversal(String id, Instant at, AccountNo account, String ref, String reverses) implements BankEvent {
        /** @throws IllegalArgumentException if a text is blank or too long */
        public Reversal {
            Texts.common(id, at, account);
            Texts.require("ref", ref, 120);
            Texts.require("reverses", reverses, 120);
        }
    }

    /**
     * What became of one worker's wage (代发结果, R-041). Several may come for one {@code bankRef}; the later {@code at} counts,
     * whichever comes first.
     *
     * @param bankRef the bank's own number of this payment to this worker, as its statement prints it, unique within the
     *     account, 1 to 120 characters
     * @param month the month for which it is paid
     * @param payee who was to be paid
     * @param amount more than zero
     * @param outcome whether the worker has it
     * @param reason why not, up to 200 characters, may be empty
     * @param at when the bank took this outcome (处理时间)
     */
    record PayrollResult(
            String id,
            AccountNo account,
            String bankRef,
            YearMonth month,
            Payee payee,
            Money amount,
            PayrollOutcome outcome,
            String reason,
            Instant at)
            implements BankEvent {
        /** @throws IllegalArgumentException if a text is blank or too long, or the amount is zero */
        public PayrollResult {
            Texts.common(id, at, account);
            Texts.require("bankRef", bankRef, 120);
            Objects.requireNonNull(month, "month");
            Objects.requireNonNull(payee, "payee");
            Texts.positive(amount);
            Objects.requireNonNull(outcome, "outcome");
            Texts.upTo("reason", reason, 200);
        }
    }

    /**
     * Labour cost was not allocated as agreed, and the bank has told the general contractor so (人工费用未拨付提醒, R-033).
     *
     * @param at when the bank found it
     * @param agreedOn the agreed day of allocation
     * @param missing what is missing, if the bank knows it
     * @param sentAt when the notice was sent to the general contractor
     * @param deliveredAt when it was delivered there, if the bank knows it; the contractor's three working days run from it
     *     (R-034, A-15)
     */
    record AllocationMissed(
            String id,
            Instant at,
            AccountNo account,
            LocalDate agreedOn,
            Optional<Money> missing,
            Instant sentAt,
            Optional<Instant> deliveredAt)
            implements BankEvent {
        /** @throws IllegalArgumentException if a text is blank or too long */
        public AllocationMissed {
            Texts.common(id, at, account);
            Objects.requireNonNull(agreedOn, "agreedOn");
            Objects.requireNonNull(missing, "missing");
            Objects.requireNonNull(sentAt, "sentAt");
            Objects.requireNonNull(deliveredAt, "deliveredAt");
        }
    }
}
