package zhiqian.spi;

import java.time.Instant;
import java.util.Objects;
import zhiqian.terms.Money;

/** What the records of bank events check alike. Messages show no value: it may be personal. */
final class Texts {
    private Texts() {}

    static void common(String id, Instant at, AccountNo account) {
        require("id", id, 200);
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(account, "account");
    }

    static void require(String what, String text, int longest) {
        if (text == null || text.isBlank() || text.length() > longest) {
            throw new IllegalArgumentException(what + ": expected 1 to " + longest + " characters");
        }
    }

    static void upTo(String what, String text, int longest) {
        if (text == null || text.length() > longest) {
            throw new IllegalArgumentException(what + ": expected up to " + longest + " characters");
        }
    }

    static void positive(Money amount) {
        if (amount == null || amount.fen() <= 0) {
            throw new IllegalArgumentException("amount: expected more than zero");
        }
    }
}
