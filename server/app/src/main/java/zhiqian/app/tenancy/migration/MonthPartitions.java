package zhiqian.app.tenancy.migration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import zhiqian.terms.TenantId;

/**
 * The monthly partitions of a tenant's attendance (考勤按月分区). A tenant's own role can make no table, so the owner makes them,
 * in a transaction of its own and without stopping who reads or writes the other months.
 */
@ApplicationScoped
public class MonthPartitions {
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyyMM");

    @Inject
    private OwnerDatabase database;

    private final Set<String> known = ConcurrentHashMap.newKeySet();

    /** Returns once rows of that month can be stored. Safe to repeat, also at the same time. */
    public void ensureAttendance(TenantId tenant, YearMonth month) {
        String schema = tenant.schemaName();
        String partition = "attendance_" + month.format(NAME);
        if (known.contains(schema + "." + partition)) {
            return;
        }
        database.inTransaction(connection -> {
            OwnerDatabase.texts(connection, "SELECT pg_advisory_xact_lock(782413, ?::int)", tenant.code());
            OwnerDatabase.execute(connection, "SET LOCAL search_path TO " + schema);
            if (OwnerDatabase.texts(connection, "SELECT 1 WHERE to_regclass(?) IS NOT NULL", schema + "." + partition)
                    .isEmpty()) {
                // made apart and attached: CREATE … PARTITION OF would stop everybody until the end of the transaction
                OwnerDatabase.execute(
                        connection,
                        "CREATE TABLE " + partition + " (LIKE attendance INCLUDING ALL);"
                                + " ALTER TABLE attendance ATTACH PARTITION " + partition + " FOR VALUES FROM ('"
                                + first(month) + "') TO ('" + first(month.plusMonths(1)) + "')");
            }
            return null;
        });
        known.add(schema + "." + partition);
    }

    private static LocalDate first(YearMonth month) {
        return month.atDay(1);
    }
}
