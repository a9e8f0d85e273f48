package zhiqian.app.department;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import zhiqian.app.tenancy.Row;
import zhiqian.app.tenancy.TenantSql;
import zhiqian.terms.TenantId;

/** The tenant's departments, in the order of its definition. */
@ApplicationScoped
public class DepartmentStore {
    @Inject
    private TenantSql sql;

    public List<Department> all(TenantId tenant) {
        return sql.list(
                "SELECT code, name, industries, phone FROM department ORDER BY sort, code", DepartmentStore::read);
    }

    public Optional<Department> find(TenantId tenant, String code) {
        return sql.first(
                "SELECT code, name, industries, phone FROM department WHERE code = ?", DepartmentStore::read, code);
    }

    private static Department read(Row r) throws SQLException {
        String industries = r.text("industries");
        return new Department(
                r.text("code"),
                r.text("name"),
                industries.isBlank() ? List.of() : Arrays.asList(industries.split(",")),
                r.text("phone"));
    }
}
