package zhiqian.spi;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A superior platform that raises warnings of its own (上级平台预警来源): some provinces centralise them. Its warnings are handled in
 * the county like any other, and the results go back to it. The plugin carries; what becomes of a warning is for the county.
 *
 * <p>Since 1.2.
 */
@Experimental(settledBy = "1.3")
@ImplementedByPlugin
public interface WarningSource extends Provider {
    /**
     * What the platform has told since, oldest first. Repeating a cursor gives the same page for as long as nothing new has
     * arrived; a page may then grow at its end.
     *
     * @param cursor {@link Page#next} of the page before; empty for the beginning
     * @param max most warnings, withdrawals and problems together, 1 to 200
     * @throws ProviderException UNAVAILABLE if the platform cannot be reached; BAD_ANSWER if it does not answer as agreed;
     *     CONFIGURATION if a setting is missing or wrong, or the platform does not accept the credential
     */
    Page fetch(Optional<String> cursor, int max, CallContext call);

    /**
     * Tells the platform where its warnings stand. Told at least once: after a crash or a lost answer the same is told
     * again, so the platform has to know it again by external id and sequence, and of two the higher sequence counts. One
     * that the platform refuses keeps none of the others waiting.
     *
     * @param progress 1 to 200, at most one of each external id
     * @return which of them were taken; what is named neither taken nor refused is told again later
     * @throws ProviderException as for {@link #fetch}; all of them are then told again later
     */
    Reported report(List<WarningProgress> progress, CallContext call);

    /**
     * One page (一批预警).
     *
     * @param warnings oldest first
     * @param withdrawals oldest first; may come before the warning that they take back
     * @param problems what could not be read and is passed over
     * @param next cursor of the next page, 1 to 1,000 characters; empty if there never was anything
     * @param more whether it is worth asking again at once
     */
    record Page(
            List<ReceivedWarning> warnings,
            List<Withdrawal> withdrawals,
            List<Problem> problems,
            Optional<String> next,
            boolean more) {
        /** @throws IllegalArgumentException if the cursor is blank or too long */
        public Page {
            warnings = List.copyOf(warnings);
            withdrawals = List.copyOf(withdrawals);
            problems = List.copyOf(problems);
            next.ifPresent(text -> Texts.require("next", text, 1000));
        }

        /** Nothing new after that cursor. */
        public static Page nothing(Optional<String> cursor) {
            return new Page(List.of(), List.of(), List.of(), cursor, false);
        }
    }

    /**
     * The platform takes a warning back (撤销), for good: its external id never comes to life again.
     *
     * @param externalId of the warning
     * @param at when the platform did so
     * @param cleared whether it says that the defect is cleared ({@code true}), or that it should not have warned
     * @param reason one Chinese sentence without personal data, up to 300 characters, may be empty
     */
    record Withdrawal(String externalId, Instant at, boolean cleared, String reason) {
        /** @throws IllegalArgumentException if a text is blank or too long */
        public Withdrawal {
            ReceivedWarning.requireId(externalId);
            Objects.requireNonNull(at, "at");
            Texts.upTo("reason", reason, 300);
        }
    }

    /**
     * A warning or a withdrawal that could not be read (无法读取的内容). When the platform has put it right it may come under the
     * same id.
     *
     * @param externalId that of the warning, or one by which the platform finds it again
     * @param at when the platform made it available
     * @param chinese what is wrong, one Chinese sentence without personal data, 1 to 300 characters
     */
    record Problem(String externalId, Instant at, String chinese) {
        /** @throws IllegalArgumentException if a text is blank or too long */
        public Problem {
            ReceivedWarning.requireId(externalId);
            Objects.requireNonNull(at, "at");
            Texts.require("chinese", chinese, 300);
        }
    }

    /**
     * What the platform said to a report (上报回执).
     *
     * @param taken external ids that it has taken, also if it had them already
     * @param refused those that it does not take; the host shows the reason and does not tell the same again
     */
    record Reported(Set<String> taken, List<Refused> refused) {
        /** @throws IllegalArgumentException if an id is both taken and refused */
        public Reported {
            taken = Set.copyOf(taken);
            refused = List.copyOf(refused);
            Set<String> both = new HashSet<>(taken);
            both.retainAll(refused.stream().map(Refused::externalId).toList());
            if (!both.isEmpty()) {
                throw new IllegalArgumentException("reported: an id is both taken and refused");
            }
        }
    }

    /** @param chinese why, one Chinese sentence without personal data, 1 to 300 characters */
    record Refused(String externalId, String chinese) {
        /** @throws IllegalArgumentException if a text is blank or too long */
        public Refused {
            ReceivedWarning.requireId(externalId);
            Texts.require("chinese", chinese, 300);
        }
    }
}
