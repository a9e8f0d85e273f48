package zhiqian.reference.source;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Reads an entry's fields; what is wrong is said in Chinese, without the value. */
final class Fields {
    /** What is wrong with an entry. */
    static final class Wrong extends Exception {
        private static final long serialVersionUID = 1L;

        Wrong(String chinese) {
            super(chinese);
        }
    }

    private final JsonObject object;

    Fields(JsonObject object) {
        this.object = object;
    }

    Optional<String> text(String name) throws Wrong {
        JsonElement value = object.get(name);
        if (value == null || value.isJsonNull()) {
            return Optional.empty();
        }
        if (!value.isJsonPrimitive() || !value.getAsJsonPrimitive().isString()) {
            throw new Wrong("“" + name + "”应为文本");
        }
        return Optional.of(value.getAsString().strip()).filter(text -> !text.isEmpty());
    }

    String required(String name) throws Wrong {
        return text(name).orElseThrow(() -> new Wrong("缺少“" + name + "”"));
    }

    Instant moment(String name) throws Wrong {
        try {
            return OffsetDateTime.parse(required(name)).toInstant();
        } catch (DateTimeException e) {
            throw new Wrong("“" + name + "”应为带时区的时刻,如2025-10-09T08:30:00+08:00");
        }
    }

    boolean flag(String name) throws Wrong {
        JsonElement value = object.get(name);
        if (value == null || value.isJsonNull()) {
            return false;
        }
        if (!value.isJsonPrimitive() || !value.getAsJsonPrimitive().isBoolean()) {
            throw new Wrong("“" + name + "”应为true或false");
        }
        return value.getAsBoolean();
    }

    Optional<Integer> whole(String name) throws Wrong {
        JsonElement value = object.get(name);
        if (value == null || value.isJsonNull()) {
            return Optional.empty();
        }
        try {
            return Optional.of(value.getAsBigDecimal().intValueExact());
        } catch (RuntimeException notWhole) {
            throw new Wrong("“" + name + "”应为整数");
        }
    }

    <E extends Enum<E>> E choice(String name, Class<E> type, E otherwise) throws Wrong {
        String given = text(name).orElse(null);
        if (given == null) {
            if (otherwise == null) {
                throw new Wrong("缺少“" + name + "”");
            }
            return otherwise;
        }
        for (E each : type.getEnumConstants()) {
            if (each.name().equals(given)) {
                return each;
            }
        }
        throw new Wrong("“" + name + "”不是约定的取值");
    }
}
