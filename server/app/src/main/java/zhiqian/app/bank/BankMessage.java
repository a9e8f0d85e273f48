package zhiqian.app.bank;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A message of a bank, whichever its kind; what a kind does not have is {@code null}. Its text names neither account nor
 * person.
 *
 * @param id      unique within its source
 * @param ref     the bank's number of an entry or payment; of a reversal its own
 * @param day     day of opening, closing, freeze, its end, or the agreed day of allocation
 * @param use     kind of the transaction
 * @param month   first day of the wage month
 * @param outcome of a payment
 * @param text    remark, reason, or what is wrong
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BankMessage(
        String id,
        MessageKind kind,
        Instant at,
        String account,
        String ref,
        LocalDate day,
        Boolean incoming,
        Long amountFen,
        Long balanceFen,
        String use,
        String counterparty,
        String text,
        String reverses,
        LocalDate month,
        String payeeName,
        String payeeIdNo,
        String outcome,
        String bank,
        String project,
        Instant sentAt,
        Instant deliveredAt) {

    /** @return to be filled with what its kind has */
    public static BankMessageDraft draft(String id, MessageKind kind, Instant at) {
        return new BankMessageDraft(id, kind, at);
    }

    String lastFour() {
        return account == null ? null : account.substring(account.length() - 4);
    }

    @Override
    public String toString() {
        return "BankMessage[" + kind + "]";
    }
}
