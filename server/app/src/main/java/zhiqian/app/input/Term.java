package zhiqian.app.input;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The text is a value of this type of {@code zhiqian.terms}; {@code null} passes. */
@Constraint(validatedBy = TermValidator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({
    ElementType.FIELD,
    ElementType.PARAMETER,
    ElementType.TYPE_USE,
    ElementType.RECORD_COMPONENT,
    ElementType.METHOD
})
public @interface Term {
    Kind value();

    String message() default "内容不正确";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** What the text is to be. */
    enum Kind {
        /** 手机号码. */
        MOBILE,
        /** 统一社会信用代码. */
        CREDIT_CODE,
        /** 电子邮箱. */
        MAIL_ADDRESS,
        /** 身份证号. */
        ID_NUMBER,
        /** 金额,元. */
        MONEY,
        /** Free text without control characters. */
        TEXT,
        /** 年月, 2025-08. */
        MONTH,
        /** 日期, 2025-08-31; from 1990 to 2100. */
        DATE
    }
}
