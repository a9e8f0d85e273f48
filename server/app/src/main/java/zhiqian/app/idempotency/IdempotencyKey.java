package zhiqian.app.idempotency;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The form of an {@code Idempotency-Key} header. */
@Pattern(regexp = "[\\x21-\\x7E]{1,100}", message = "Idempotency-Key 应为1至100个可见ASCII字符")
@Constraint(validatedBy = {})
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.FIELD})
public @interface IdempotencyKey {
    String message() default "Idempotency-Key 应为1至100个可见ASCII字符";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
