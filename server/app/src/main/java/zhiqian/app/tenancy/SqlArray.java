package zhiqian.app.tenancy;

import java.util.Collection;
import java.util.stream.Collectors;

/** Numbers, dates or UUIDs as one argument, for {@code = ANY (CAST(? AS uuid[]))}; texts need quoting and do not belong here. */
public final class SqlArray {
    private SqlArray() {}

    public static String of(Collection<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
