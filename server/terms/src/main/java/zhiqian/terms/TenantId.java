package zhiqian.terms;

/**
 * A tenant (租户): a county or city that works in its own schema under its own database role. No character that would
 * need quoting can get in.
 *
 * @param code six digits, GB/T 2260 or the statistics code of a zone (341271, 341272); requirements 5.1
 */
public record TenantId(String code) {
    /** @throws InvalidTerm unless the code is six digits */
    public TenantId {
        if (code == null || !code.matches("[0-9]{6}")) {
            throw new InvalidTerm("tenant-id", code, "6 digits", "租户代码应为6位数字");
        }
    }

    /** @throws InvalidTerm unless the code is six digits */
    public static TenantId of(String code) {
        return new TenantId(code);
    }

    /** Name of the tenant's database schema, {@code t_341202}. */
    public String schemaName() {
        return "t_" + code;
    }

    /** Name of the tenant's database role, {@code t_341202}. */
    public String roleName() {
        return "t_" + code;
    }

    @Override
    public String toString() {
        return code;
    }
}
