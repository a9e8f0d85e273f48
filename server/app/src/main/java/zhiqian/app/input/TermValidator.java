package zhiqian.app.input;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import zhiqian.app.clock.BusinessClock;
import zhiqian.terms.CreditCode;
import zhiqian.terms.IdNumber;
import zhiqian.terms.InvalidTerm;
import zhiqian.terms.MailAddress;
import zhiqian.terms.MobileNumber;
import zhiqian.terms.Money;
import zhiqian.terms.PlainText;

/** Makes the value and tells why it cannot be one. */
public class TermValidator implements ConstraintValidator<Term, String> {
    private Term.Kind kind;

    @Override
    public void initialize(Term term) {
        kind = term.value();
    }

    @Override
    public boolean isValid(String text, ConstraintValidatorContext context) {
        if (text == null) {
            return true;
        }
        try {
            make(text);
            return true;
        } catch (InvalidTerm wrong) {
            return refuse(context, wrong.chinese());
        } catch (DateTimeException wrong) {
            return refuse(context, kind == Term.Kind.DATE ? "应为1990年至2100年的日期,如 2025-09-29" : "应为年月,如 2025-08");
        }
    }

    private Object make(String text) {
        return switch (kind) {
            case MOBILE -> new MobileNumber(text);
            case CREDIT_CODE -> new CreditCode(text);
            case MAIL_ADDRESS -> new MailAddress(text);
            case ID_NUMBER ->
                IdNumber.parse(
                        text, CDI.current().select(BusinessClock.class).get().today());
            case MONEY -> Money.yuan(text);
            case TEXT -> new PlainText(text);
            case MONTH -> YearMonth.parse(text);
            case DATE -> date(text);
        };
    }

    /** A slip of the keyboard such as 0205 is no day of a ledger. */
    private static LocalDate date(String text) {
        LocalDate date = LocalDate.parse(text);
        if (date.getYear() < 1990 || date.getYear() > 2100) {
            throw new DateTimeException("out of range");
        }
        return date;
    }

    private static boolean refuse(ConstraintValidatorContext context, String message) {
        context.disableDefaultConstraintViolation();
        context.buildConstraintViolationWithTemplate(message.replace("{", "\\{").replace("$", "\\$"))
                .addConstraintViolation();
        return false;
    }
}
