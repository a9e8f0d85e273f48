package zhiqian.reference.iso20022;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * An entry (Ntry) of any version of camt.053 or camt.054. Texts are empty and never null.
 *
 * @param ref AcctSvcrRef, else NtryRef
 * @param at booking time; {@code null} if the entry says none
 * @param codes all bank transaction codes of the entry, one text
 */
record Entry(
        String account,
        String ref,
        BigDecimal amount,
        String currency,
        boolean incoming,
        boolean booked,
        boolean reversal,
        Instant at,
        String codes,
        String text,
        List<Part> parts) {
    /**
     * One transaction (TxDtls) of the entry.
     *
     * @param original Refs/Prtry of type ORIGINAL: what a reversal reverses
     * @param amount {@code null} if it says none
     * @param returned reason of a return; {@code null} if it is none
     */
    record Part(
            String ref,
            String endToEnd,
            String original,
            BigDecimal amount,
            String purpose,
            String debtor,
            String creditor,
            String creditorIdNo,
            String text,
            String returned) {}
}
