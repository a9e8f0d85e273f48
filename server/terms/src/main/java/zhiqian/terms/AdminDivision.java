package zhiqian.terms;

import java.util.Optional;

/**
 * An administrative division (行政区划) by its code of GB/T 2260: province, city or county.
 *
 * @param code six digits; the first two are not 00
 */
public record AdminDivision(String code) {
    /** @throws InvalidTerm unless the code is six digits of which the first two are not 00 */
    public AdminDivision {
        if (code == null || !code.matches("[0-9]{6}") || code.startsWith("00")) {
            throw new InvalidTerm("admin-division", code, "6 digits of GB/T 2260", "行政区划代码应为6位数字");
        }
    }

    /** The division above (上级区划): 341202 → 341200 → 340000; empty for a province. */
    public Optional<AdminDivision> superior() {
        if (code.endsWith("0000")) {
            return Optional.empty();
        }
        int kept = code.endsWith("00") ? 2 : 4;
        return Optional.of(new AdminDivision(code.substring(0, kept) + "0".repeat(6 - kept)));
    }

    @Override
    public String toString() {
        return code;
    }
}
