package zhiqian.app.imports;

import java.util.List;
import java.util.Map;

/**
 * A column of a table (栏目).
 *
 * @param heading as our template writes it
 * @param aliases other headings that offices use
 * @param choices Chinese word and what it stands for; empty unless {@link Type#CHOICE}
 */
record Column(
        String heading,
        boolean required,
        Type type,
        String meaning,
        String example,
        List<String> aliases,
        Map<String, String> choices) {
    /** How the text of a cell is read. */
    enum Type {
        TEXT,
        ID_NUMBER,
        CREDIT_CODE,
        DIGITS,
        DATE,
        MONTH,
        TIME,
        DATE_TIME,
        MONEY,
        DECIMAL,
        HOURS,
        CHOICE,
        YES_NO
    }

    static Column need(String heading, Type type, String example, String meaning, String... aliases) {
        return new Column(heading, true, type, meaning, example, List.of(aliases), Map.of());
    }

    static Column may(String heading, Type type, String example, String meaning, String... aliases) {
        return new Column(heading, false, type, meaning, example, List.of(aliases), Map.of());
    }

    static Column choice(
            String heading,
            boolean required,
            Map<String, String> choices,
            String example,
            String meaning,
            String... aliases) {
        return new Column(heading, required, Type.CHOICE, meaning, example, List.of(aliases), choices);
    }
}
