package zhiqian.spi;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import zhiqian.terms.CreditCode;

/**
 * A warning of a superior platform (上级平台预警). No personal data in any of its texts.
 *
 * <p>Since 1.2.
 *
 * @param externalId the platform's own number, unique within the source for ever, 1 to 120 characters without white space
 * @param at when the platform raised it
 * @param type {@code W01} to {@code W10}, the ten warnings of 附件2, or a code of the platform's own: a capital letter, then 1
 *     to 19 capital letters, digits or hyphens
 * @param name Chinese name, 1 to 60 characters; for {@code W01} to {@code W10} the law's name stays
 * @param level how grave
 * @param project number or exact name of the project as the county knows it, 1 to 120 characters
 * @param enterprise the enterprise; beside a project it tells two projects of one name apart
 * @param period {@code -} for a standing one, {@code 2025-10} for a month (of wages: that for which they are owed), {@code
 *     2025-10-15} for an agreed day
 * @param explanation what is wrong, in Chinese, 1 to 500 characters
 * @param remedy what would clear it, in Chinese, 1 to 300 characters
 * @param basis on what it rests, 1 to 200 characters
 * @param responsible who must act; for {@code W01} to {@code W10} the law says it
 * @param supervising who sees to it; for {@code W01} to {@code W10} the law says it
 * @param limitWorkingDays within how many working days the responsible party must act, 1 to 90; five if absent; for {@code
 *     W01} to {@code W10} the county's limit stays and this one is only shown
 */
@Experimental(settledBy = "1.3")
public record ReceivedWarning(
        String externalId,
        Instant at,
        String type,
        String name,
        WarningModel.Level level,
        Optional<String> project,
        Optional<CreditCode> enterprise,
        String period,
        String explanation,
        String remedy,
        String basis,
        WarningModel.Party responsible,
        WarningModel.Supervisor supervising,
        Optional<Integer> limitWorkingDays) {
    private static final Pattern TYPE = Pattern.compile("W(0[1-9]|10)|(?!W[0-9]{2}$)[A-Z][A-Z0-9-]{1,19}");
    private static final Pattern PERIOD = Pattern.compile("-|[0-9]{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?");
    private static final Pattern ID = Pattern.compile("\\S{1,120}");

    /** @throws IllegalArgumentException if one of them is not of its pattern, length or range, or there is no subject */
    public ReceivedWarning {
        requireId(externalId);
        Objects.requireNonNull(at, "at");
        matching("type", type, TYPE);
        Texts.require("name", name, 60);
        Objects.requireNonNull(level, "level");
        project.ifPresent(text -> Texts.require("project", text, 120));
        if (project.isEmpty() && enterprise.isEmpty()) {
            throw new IllegalArgumentException("received warning: expected a project or an enterprise");
        }
        matching("period", period, PERIOD);
        Texts.require("explanation", explanation, 500);
        Texts.require("remedy", remedy, 300);
        Texts.require("basis", basis, 200);
        Objects.requireNonNull(responsible, "responsible");
        Objects.requireNonNull(supervising, "supervising");
        if (responsible == WarningModel.Party.SUBCONTRACTOR) {
            throw new IllegalArgumentException("responsible: expected another than SUBCONTRACTOR");
        }
        limitWorkingDays.ifPresent(days -> {
            if (days < 1 || days > 90) {
                throw new IllegalArgumentException("limitWorkingDays: given " + days + ", expected 1 to 90");
            }
        });
    }

    static void requireId(String externalId) {
        matching("externalId", externalId, ID);
    }

    private static void matching(String what, String given, Pattern pattern) {
        if (given == null || !pattern.matcher(given).matches()) {
            throw new IllegalArgumentException(what + ": expected " + pattern.pattern());
        }
    }
}
