package zhiqian.app.workforce;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import zhiqian.app.input.Term;

/**
 * An enterprise as it is handed in (requirements 5.3).
 *
 * @param phone a mobile or a fixed line
 */
public record EnterpriseIntake(
        @NotNull(message = "请填写统一社会信用代码") @Term(Term.Kind.CREDIT_CODE) String creditCode,
        @NotBlank(message = "请填写企业名称") @Size(max = 120, message = "不超过120字") @Term(Term.Kind.TEXT) String name,
        @Size(max = 200, message = "不超过200字") @Term(Term.Kind.TEXT) String address,
        @Size(max = 40, message = "不超过40字") @Term(Term.Kind.TEXT) String legalRepresentative,
        @Pattern(regexp = "1[3-9][0-9]{9}|0[0-9]{2,3}-?[0-9]{7,8}", message = "电话号码不正确") String phone,
        @Pattern(regexp = "LARGE|MEDIUM|SMALL|MICRO", message = "应为 LARGE、MEDIUM、SMALL 或 MICRO") String scale,
        @Pattern(regexp = "[ABC]", message = "应为 A、B 或 C") String integrityGrade,
        @Term(Term.Kind.DATE) String dishonestFrom,
        @Term(Term.Kind.DATE) String dishonestTo) {
    public EnterpriseIntake {
        creditCode = creditCode == null ? null : creditCode.strip().toUpperCase(Locale.ROOT);
    }

    /** Personal data stay out of logs. */
    @Override
    public String toString() {
        return "EnterpriseIntake[" + creditCode + "]";
    }
}
