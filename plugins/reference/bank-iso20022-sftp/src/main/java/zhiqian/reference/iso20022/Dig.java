package zhiqian.reference.iso20022;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Goes down the library's trees, in which anything may be null. */
final class Dig {
    static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private Dig() {}

    static <A, B> B at(A from, Function<A, B> step) {
        return from == null ? null : step.apply(from);
    }

    static String text(String text) {
        return text == null ? "" : text.strip();
    }

    static String first(String one, String other) {
        return text(one).isEmpty() ? text(other) : text(one);
    }

    static String joined(List<String> texts) {
        return texts == null ? "" : String.join(" ", texts).strip();
    }

    static <T> Optional<T> first(List<T> all) {
        return all == null || all.isEmpty() ? Optional.empty() : Optional.ofNullable(all.get(0));
    }

    static Instant time(OffsetDateTime time, LocalDate day) {
        if (time != null) {
            return time.toInstant();
        }
        return day == null ? null : day.atStartOfDay(CHINA).toInstant();
    }
}
