package zhiqian.spi;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A tenant's settings for one plugin (插件设置): a JSON object as an immutable tree. A value is a {@code String}, a {@code
 * Boolean}, a {@code BigDecimal}, a {@code List} or a {@code Map<String, Object>} of such values. JSON null is the same as
 * absent.
 *
 * <p>The readers throw {@link ProviderError#CONFIGURATION} with a Chinese sentence that names the setting, which the
 * tenant's administrator sees as it is.
 *
 * @param values by name, in the order given
 */
public record Settings(Map<String, Object> values) {
    /** No settings. */
    public static final Settings NONE = new Settings(Map.of());

    private static final int DEEPEST = 16;

    /** @throws IllegalArgumentException if a value is of another type, or nested deeper than 16 levels */
    public Settings {
        values = object(values, 0);
    }

    /** Settings of these values; numbers of any type become {@code BigDecimal}. */
    public static Settings of(Map<String, ?> values) {
        return new Settings(new LinkedHashMap<>(values));
    }

    /**
     * A text.
     *
     * @throws ProviderException CONFIGURATION if it is there and is no text
     */
    public Optional<String> text(String name) {
        return read(name, String.class, "文本");
    }

    /**
     * A yes or no.
     *
     * @throws ProviderException CONFIGURATION if it is there and is neither
     */
    public Optional<Boolean> flag(String name) {
        return read(name, Boolean.class, "是或否");
    }

    /**
     * A number.
     *
     * @throws ProviderException CONFIGURATION if it is there and is no number
     */
    public Optional<BigDecimal> number(String name) {
        return read(name, BigDecimal.class, "数字");
    }

    /**
     * An object; {@link #NONE} if absent.
     *
     * @throws ProviderException CONFIGURATION if it is there and is no object
     */
    public Settings object(String name) {
        Object value = values.get(name);
        if (value == null) {
            return NONE;
        }
        if (value instanceof Map<?, ?> map) {
            return new Settings(object(map, 0));
        }
        throw new ProviderException(ProviderError.CONFIGURATION, "设置项“" + name + "”应为对象");
    }

    /**
     * Makes sure that no setting is misspelt.
     *
     * @throws ProviderException CONFIGURATION naming every setting that is not among the known
     */
    public void onlyKnows(Set<String> known) {
        Set<String> unknown = new TreeSet<>(values.keySet());
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
            throw new ProviderException(ProviderError.CONFIGURATION, "未知的设置项:" + String.join("、", unknown));
        }
    }

    private <T> Optional<T> read(String name, Class<T> type, String chinese) {
        Object value = values.get(name);
        if (value != null && !type.isInstance(value)) {
            throw new ProviderException(ProviderError.CONFIGURATION, "设置项“" + name + "”应为" + chinese);
        }
        return Optional.ofNullable(value).map(type::cast);
    }

    private static Map<String, Object> object(Map<?, ?> given, int depth) {
        Map<String, Object> copy = new LinkedHashMap<>();
        given.forEach((name, value) -> {
            if (value != null) {
                copy.put(String.valueOf(name), value(value, depth + 1));
            }
        });
        return Collections.unmodifiableMap(copy);
    }

    private static Object value(Object given, int depth) {
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("settings: nested deeper than " + DEEPEST + " levels");
        }
        if (given instanceof String || given instanceof Boolean || given instanceof BigDecimal) {
            return given;
        }
        if (given instanceof Number number) {
            return new BigDecimal(number.toString());
        }
        if (given instanceof Map<?, ?> map) {
            return object(map, depth);
        }
        if (given instanceof List<?> list) {
            List<Object> copy = new ArrayList<>();
            list.forEach(item -> copy.add(value(item, depth + 1)));
            return Collections.unmodifiableList(copy);
        }
        throw new IllegalArgumentException("settings: given a value of " + given + ", expected JSON");
    }
}
