package zhiqian.terms;

/**
 * A class of projects (行业), which decides the department in charge. Open: a plug-in says which codes exist and what they
 * are called.
 *
 * @param code such as {@code HOUSING}: a capital, then 1 to 30 capitals, digits or underscores
 */
public record Industry(String code) {
    /** @throws InvalidTerm if the code is not of that pattern */
    public Industry {
        if (code == null || !code.matches("[A-Z][A-Z0-9_]{1,30}")) {
            throw new InvalidTerm("industry", code, "[A-Z][A-Z0-9_]{1,30}", "行业代码格式不正确");
        }
    }

    @Override
    public String toString() {
        return code;
    }
}
