package zhiqian.app.overview;

import java.time.Instant;

/**
 * A tenant's figures (5.10). A lead that went back as not of this place counts as returned and nowhere else.
 *
 * @param lastStatementAt how fresh they are; {@code null} for the tenant's own
 */
public record Figures(
        String tenant,
        String name,
        long received,
        long returned,
        long signed,
        long signedInTime,
        long closed,
        long closedInTime,
        long overdue,
        long open,
        long special,
        Instant lastStatementAt) {

    Figures named(String newName) {
        return new Figures(
                tenant,
                newName,
                received,
                returned,
                signed,
                signedInTime,
                closed,
                closedInTime,
                overdue,
                open,
                special,
                lastStatementAt);
    }

    static Figures none(String tenant, String name) {
        return new Figures(tenant, name, 0, 0, 0, 0, 0, 0, 0, 0, 0, null);
    }

    Figures plus(Figures other) {
        return new Figures(
                tenant,
                name,
                received + other.received,
                returned + other.returned,
                signed + other.signed,
                signedInTime + other.signedInTime,
                closed + other.closed,
                closedInTime + other.closedInTime,
                overdue + other.overdue,
                open + other.open,
                special + other.special,
                null);
    }
}
