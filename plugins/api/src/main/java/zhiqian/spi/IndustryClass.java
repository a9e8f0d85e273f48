package zhiqian.spi;

import java.util.Objects;
import zhiqian.terms.Industry;

/**
 * A class of projects (工程类别) and the rules that hang on it.
 *
 * @param industry its code, such as {@code HOUSING}
 * @param name Chinese name, such as 房屋建筑; 1 to 40 characters
 * @param permit the document that allows a project of the class to begin
 * @param guaranteeWarning whether a missing payment guarantee (工程款支付担保) raises warning W04 by itself; by 附1-一(六) for
 *     housing and municipal works; for others if the department's plugin says so
 */
public record IndustryClass(Industry industry, String name, PermitKind permit, boolean guaranteeWarning) {
    /** @throws IllegalArgumentException if the name is blank or longer than 40 characters */
    public IndustryClass {
        Objects.requireNonNull(industry, "industry");
        Objects.requireNonNull(permit, "permit");
        if (name == null || name.isBlank() || name.length() > 40) {
            throw new IllegalArgumentException("industry class: given " + name + ", expected 1 to 40 characters");
        }
    }
}
