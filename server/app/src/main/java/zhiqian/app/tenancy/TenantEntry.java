package zhiqian.app.tenancy;

import zhiqian.terms.TenantId;

/** One tenant of the registry. */
public record TenantEntry(
        String code,
        String parent,
        String name,
        String state,
        String migration,
        String schemaVersion,
        String error,
        String definition)
        implements TenantScoped {
    @Override
    public TenantId tenant() {
        return new TenantId(code);
    }

    public boolean active() {
        return state.equals("ACTIVE");
    }
}
