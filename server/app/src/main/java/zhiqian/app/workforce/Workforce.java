package zhiqian.app.workforce;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What is shown of people, days and pay; personal data masked (6.4). */
public final class Workforce {
    private Workforce() {}

    /** @param contract whether a labour contract or work agreement is on record */
    public record Worker(
            long no,
            String name,
            String idNo,
            String phone,
            String role,
            String employer,
            String team,
            String trade,
            LocalDate enteredOn,
            LocalDate leftOn,
            LocalDate settledOn,
            String bank,
            String account,
            boolean socialCard,
            boolean contract) {}

    /** @param closedAt when the differences were reconciled; a day without differences needs nobody */
    public record Day(
            LocalDate date,
            int registered,
            int attended,
            int unregistered,
            int elsewhere,
            boolean officerPresent,
            Instant closedAt,
            String closedBy,
            String closedByName,
            String note) {}

    /** @param full paid in full; without a payroll line, paid at all */
    public record Wage(
            long no,
            String name,
            String idNo,
            int days,
            String due,
            String net,
            String paid,
            boolean full,
            String lastResult,
            String reason,
            LocalDate signedOn) {}

    /**
     * A page of wages; the sums are those of the whole month.
     *
     * @param unpaid people who are not paid in full
     */
    public record Wages(List<Wage> items, String next, long total, String due, String net, String paid, long unpaid) {}

    /** A page of transactions; the sums are those of the whole period, without what was reversed. */
    public record Transactions(List<Transaction> items, String next, long total, String incoming, String outgoing) {}

    /**
     * An entry of the account.
     *
     * @param key    of the store, with the number; not shown
     * @param source {@code BANK} if a bank told it, {@code IMPORT} if only the office did
     */
    public record Transaction(
            @JsonIgnore String key,
            String source,
            String ref,
            LocalDate bookedOn,
            Instant bookedAt,
            boolean incoming,
            String amount,
            String balance,
            String kind,
            String counterparty,
            Instant reversedAt) {}

    /** One person whole, for a purpose that is kept. */
    public record Person(String name, String idNo, String phone, String bank, String account) {
        /** Personal data stay out of logs. */
        @Override
        public String toString() {
            return "Person";
        }
    }
}
