package zhiqian.app.tenancy;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;

/** {@code uuid} columns that may be NULL: EclipseLink 4.0's own conversion fails on NULL. */
@Converter(autoApply = true)
public class UuidColumn implements AttributeConverter<UUID, Object> {
    @Override
    public Object convertToDatabaseColumn(UUID value) {
        return value == null ? null : value.toString();
    }

    @Override
    public UUID convertToEntityAttribute(Object value) {
        return value == null ? null : UUID.fromString(value.toString());
    }
}
