package zhiqian.host;

import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import zhiqian.spi.ProviderError;
import zhiqian.spi.ProviderException;

/**
 * Makes an answer safe to keep: collections become immutable copies, and no object of a vendor's class gets out, which
 * would run vendor code outside of the guard and hold on to the vendor's loader.
 */
final class Answers {
    private static final int MOST_VALUES = 100_000;

    private final ClassLoader vendor;
    private int values;

    Answers(ClassLoader vendor) {
        this.vendor = vendor;
    }

    /** @throws ProviderException BAD_ANSWER for null, an object of a vendor's class, or more than 100,000 values */
    Object safe(Object value) {
        if (++values > MOST_VALUES) {
            throw new ProviderException(ProviderError.BAD_ANSWER, "插件的答复过大");
        }
        if (value == null) {
            throw new ProviderException(ProviderError.BAD_ANSWER, "插件的答复为空(null)");
        }
        if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>();
            list.forEach(item -> copy.add(safe(item)));
            return Collections.unmodifiableList(copy);
        }
        if (value instanceof Set<?> set) {
            Set<Object> copy = new LinkedHashSet<>();
            set.forEach(item -> copy.add(safe(item)));
            return Collections.unmodifiableSet(copy);
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> copy = new LinkedHashMap<>();
            map.forEach((key, item) -> copy.put(safe(key), safe(item)));
            return Collections.unmodifiableMap(copy);
        }
        if (value instanceof Optional<?> optional) {
            return optional.map(this::safe);
        }
        if (value.getClass().getClassLoader() == vendor) {
            throw new ProviderException(ProviderError.BAD_ANSWER, "插件的答复含有插件自己的类");
        }
        return value;
    }

    /** Equal values have equal texts, whatever the order of sets and maps. */
    static String canonical(Object value) {
        if (value instanceof Optional<?> optional) {
            return "?" + optional.map(Answers::canonical).orElse("");
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, String> sorted = new TreeMap<>();
            map.forEach((key, item) -> sorted.put(canonical(key), canonical(item)));
            return sorted.toString();
        }
        if (value instanceof Collection<?> items) {
            Collection<String> texts = items instanceof Set<?> ? new TreeSet<>() : new ArrayList<>();
            items.forEach(item -> texts.add(canonical(item)));
            return texts.toString();
        }
        if (value.getClass().isRecord()) {
            return record(value);
        }
        if (value.getClass().isArray()) {
            List<Object> items = new ArrayList<>();
            for (int i = 0; i < Array.getLength(value); i++) {
                items.add(Array.get(value, i));
            }
            return canonical(items);
        }
        // quoted, so that no text looks like a structure
        return value instanceof CharSequence ? '"' + value.toString().replace("\"", "\"\"") + '"' : value.toString();
    }

    private static String record(Object value) {
        StringBuilder text = new StringBuilder(value.getClass().getSimpleName()).append('(');
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            try {
                text.append(canonical(component.getAccessor().invoke(value))).append(',');
            } catch (ReflectiveOperationException closed) {
                // not public: its own text has to do
                return value.toString();
            }
        }
        return text.append(')').toString();
    }
}
