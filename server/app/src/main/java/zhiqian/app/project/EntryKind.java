package zhiqian.app.project;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import zhiqian.app.crypto.Sealed;
import zhiqian.app.tenancy.Row;
import zhiqian.terms.TenantId;

/**
 * A kind of entry: where it lies and how it is read and written. Its statements are made once, of constants.
 *
 * @param <T> the entry
 */
public final class EntryKind<T extends ProjectEntry> {
    private static final String COMMON =
            "id, version, voided, void_reason, created_at, created_by, updated_at, updated_by, ";

    private final String id;
    private final String chinese;
    private final String basis;
    private final Values<T> values;
    private final Reader<T> reader;
    private final String list;
    private final String find;
    private final String insert;
    private final String correct;
    private final String strike;

    /** Seals and opens for one tenant. */
    record Keys(TenantId tenant, Sealed sealed) {
        byte[] seal(String text) {
            return sealed.seal(tenant, text);
        }

        byte[] index(String text) {
            return sealed.index(tenant, text);
        }
    }

    /** The values of an entry in the order of the columns. */
    @FunctionalInterface
    interface Values<T> {
        List<Object> of(T entry, Keys keys);
    }

    @FunctionalInterface
    interface Reader<T> {
        T read(Row row) throws SQLException;
    }

    /**
     * @param id    as in the path
     * @param basis clause on which the entry rests
     * @param kept  columns that stay as they are where a correction brings nothing
     */
    EntryKind(
            String id,
            String chinese,
            String basis,
            String table,
            List<String> columns,
            Set<String> kept,
            Values<T> values,
            Reader<T> reader) {
        this.id = id;
        this.chinese = chinese;
        this.basis = basis;
        this.values = values;
        this.reader = reader;
        String names = String.join(", ", columns);
        list = "SELECT " + COMMON + names + " FROM " + table + " WHERE project_id = ? ORDER BY id";
        find = "SELECT " + COMMON + names + " FROM " + table + " WHERE project_id = ? AND id = ? FOR UPDATE";
        insert = "INSERT INTO " + table + " (id, project_id, created_at, created_by, updated_at, updated_by, " + names
                + ") VALUES (?, ?, ?, ?, ?, ?" + ", ?".repeat(columns.size()) + ")";
        correct = "UPDATE " + table + " SET "
                + columns.stream()
                        .map(c -> c + (kept.contains(c) ? " = coalesce(?, " + c + ")" : " = ?"))
                        .collect(Collectors.joining(", "))
                + ", updated_at = ?, updated_by = ?, version = version + 1 WHERE project_id = ? AND id = ?";
        strike = "UPDATE " + table + " SET voided = true, void_reason = ?, updated_at = ?, updated_by = ?,"
                + " version = version + 1 WHERE project_id = ? AND id = ?";
    }

    public String id() {
        return id;
    }

    public String chinese() {
        return chinese;
    }

    String basis() {
        return basis;
    }

    String list() {
        return list;
    }

    String find() {
        return find;
    }

    String insert() {
        return insert;
    }

    String correct() {
        return correct;
    }

    String strike() {
        return strike;
    }

    List<Object> values(T entry, Keys keys) {
        return values.of(entry, keys);
    }

    EntryView<T> read(Row r) throws SQLException {
        return new EntryView<>(
                r.uuid("id"),
                r.count("version"),
                reader.read(r),
                r.flag("voided"),
                r.text("void_reason"),
                r.instant("created_at"),
                r.text("created_by"),
                r.instant("updated_at"),
                r.text("updated_by"));
    }
}
