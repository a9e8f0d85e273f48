package zhiqian.spi;

import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Link to the banks that keep special accounts (银行连接器, R-033, R-174). It tells what happened; it moves no money, and what
 * follows from its events is for the host.
 *
 * <p>Since 1.1.
 */
@ImplementedByPlugin
public interface BankConnector extends Provider {
    /**
     * The next events, oldest first. Repeating a cursor gives the same page for as long as nothing new has arrived; a page
     * may then grow at its end.
     *
     * @param cursor {@link Batch#next} of the page before; empty for the beginning
     * @param max most events and problems together, 1 to 500
     * @throws ProviderException UNAVAILABLE if the bank cannot be reached; CONFIGURATION if a setting is missing or wrong
     */
    Batch fetch(Optional<String> cursor, int max, CallContext call);

    /** Offered by a connector that reads a file which a person hands in; empty if it does not. */
    default Optional<StatementFiles> statementFiles() {
        return Optional.empty();
    }

    /** What else the bank can do; shown to the county's administrator. */
    default Set<BankCapability> capabilities() {
        return Set.of();
    }

    /** Reads statements that a person hands in (对账单文件导入). */
    @ImplementedByPlugin
    interface StatementFiles {
        /**
         * Reads one file. The same file gives the same events with the same ids, so that handing it in twice does nothing.
         *
         * @param fileName as the person's computer names it
         * @param in its content, at most 20 MB; the host closes it
         * @return the events, at most 50,000; lines that cannot be read are problems and stop no other line
         * @throws ProviderException BAD_ANSWER with a Chinese sentence if it is no statement at all
         */
        Reading read(String fileName, InputStream in, CallContext call);
    }

    /**
     * One page of events (一批消息).
     *
     * @param events oldest first
     * @param problems what could not be read and is passed over, such as a malformed file; each is told once
     * @param next cursor of the next page, 1 to 1,000 characters; empty if there never was anything
     * @param more whether it is worth asking again at once
     */
    record Batch(List<BankEvent> events, List<Problem> problems, Optional<String> next, boolean more) {
        /** @throws IllegalArgumentException if the cursor is empty or too long */
        public Batch {
            events = List.copyOf(events);
            problems = List.copyOf(problems);
            next.ifPresent(text -> Texts.require("next", text, 1000));
        }

        /** Nothing new after that cursor. */
        public static Batch nothing(Optional<String> cursor) {
            return new Batch(List.of(), List.of(), cursor, false);
        }
    }

    /**
     * Something that could not be read (无法读取的内容).
     *
     * @param id unique within the connector, as that of an event: 1 to 200 characters
     * @param at when the bank made it available
     * @param where file and line, 1 to 200 characters, without personal data
     * @param chinese what is wrong, one Chinese sentence without personal data, 1 to 300 characters
     */
    record Problem(String id, Instant at, String where, String chinese) {
        /** @throws IllegalArgumentException if a text is blank or too long */
        public Problem {
            Texts.require("id", id, 200);
            Objects.requireNonNull(at, "at");
            Texts.require("where", where, 200);
            Texts.require("chinese", chinese, 300);
        }
    }

    /**
     * A statement file, read (对账单读取结果).
     *
     * @param events in the order of the file
     * @param problems by line
     */
    record Reading(List<BankEvent> events, List<LineProblem> problems) {
        /** Copies both. */
        public Reading {
            events = List.copyOf(events);
            problems = List.copyOf(problems);
        }
    }

    /**
     * A line that could not be read (有误的行).
     *
     * @param line as a spreadsheet counts, from 1; 0 for the file as a whole
     * @param chinese what is wrong, one Chinese sentence without personal data, 1 to 300 characters
     */
    record LineProblem(int line, String chinese) {
        /** @throws IllegalArgumentException if the text is blank or too long */
        public LineProblem {
            Texts.require("chinese", chinese, 300);
        }
    }
}
