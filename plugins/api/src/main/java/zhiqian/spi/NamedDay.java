package zhiqian.spi;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A day that a notice names (放假日或调休上班日).
 *
 * @param date the day
 * @param name the holiday it belongs to, such as 国庆节; 1 to 40 characters
 */
public record NamedDay(LocalDate date, String name) {
    /** @throws IllegalArgumentException if the name is blank or longer than 40 characters */
    public NamedDay {
        Objects.requireNonNull(date, "date");
        if (name == null || name.isBlank() || name.length() > 40) {
            throw new IllegalArgumentException("named day: given " + name + ", expected 1 to 40 characters");
        }
    }
}
