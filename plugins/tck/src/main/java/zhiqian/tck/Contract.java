package zhiqian.tck;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Test;

/** A test of one contract of the plugin API (契约). */
@Test
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Contract {
    /** Such as {@code CAL-2}; keeps its meaning for ever. */
    String id();

    /** The contract in one sentence. */
    String says();
}
