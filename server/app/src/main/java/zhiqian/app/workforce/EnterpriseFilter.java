package zhiqian.app.workforce;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import zhiqian.app.identity.Actor;
import zhiqian.app.listing.KeysetStore;
import zhiqian.app.problem.Problem;

/**
 * Which enterprises are asked for. Its SQL consists of constants; all values are arguments.
 *
 * @param q      beginning of the credit code, or any part of the name
 * @param listed whether it is on the list of the dishonest today; {@code null}: either
 * @param warned whether a warning is open for which it is responsible; {@code null}: either
 */
record EnterpriseFilter(String q, String scale, String grade, Boolean listed, Boolean warned) {
    private static final Set<String> SCALES = Set.of("LARGE", "MEDIUM", "SMALL", "MICRO");
    private static final Set<String> GRADES = Set.of("A", "B", "C");

    /** Every enterprise with its projects and open warnings, all or those of one department; four placeholders. */
    static final String LISTED =
            """
            (SELECT e.*,
               (SELECT count(*) FROM project p WHERE (p.owner_credit_code = e.credit_code OR p.contractor_credit_code = e.credit_code)
                  AND (CAST(? AS text) IS NULL OR p.department = ?)) AS projects,
               (SELECT count(*) FROM warning w WHERE w.party_code = e.credit_code AND w.open
                  AND (CAST(? AS text) IS NULL OR w.department = ?)) AS open_warnings
             FROM enterprise e) listed""";

    static EnterpriseFilter of(String q, String scale, String grade, Boolean listed, Boolean warned) {
        return new EnterpriseFilter(
                stripped(q),
                among(SCALES, "scale", stripped(scale)),
                among(GRADES, "grade", stripped(grade)),
                listed,
                warned);
    }

    private static String stripped(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static String among(Set<String> known, String field, String value) {
        if (value != null && !known.contains(value)) {
            throw Problem.invalid(field, "没有这种取值").toException();
        }
        return value;
    }

    KeysetStore.Filter of(Actor actor, LocalDate today) {
        List<Object> arguments = new ArrayList<>();
        String department = actor.onlyDepartment() ? actor.department() : null;
        for (int placeholder = 0; placeholder < 4; placeholder++) {
            arguments.add(department);
        }
        List<String> terms = new ArrayList<>(List.of("true"));
        if (q != null) {
            terms.add("(position(? IN name) > 0 OR starts_with(credit_code, upper(?)))");
            arguments.addAll(List.of(q, q));
        }
        if (scale != null) {
            terms.add("scale = ?");
            arguments.add(scale);
        }
        if (grade != null) {
            terms.add("integrity_grade = ?");
            arguments.add(grade);
        }
        if (listed != null) {
            terms.add((listed ? "" : "NOT ")
                    + "coalesce(dishonest_from <= ? AND (dishonest_to IS NULL OR dishonest_to >= ?), false)");
            arguments.addAll(List.of(today, today));
        }
        if (warned != null) {
            terms.add(warned ? "open_warnings > 0" : "open_warnings = 0");
        }
        return new KeysetStore.Filter(String.join(" AND ", terms), arguments);
    }
}
