package zhiqian.reference.departments;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import zhiqian.spi.CallContext;
import zhiqian.spi.Department;
import zhiqian.spi.IndustryClass;
import zhiqian.spi.IndustryDepartments;
import zhiqian.terms.AdminDivision;
import zhiqian.terms.Industry;

/** The general table, of which a county may override single entries. */
final class GeneralTable implements IndustryDepartments {
    @Override
    public String id() {
        return "general-table";
    }

    @Override
    public Optional<String> settingsSchema() {
        return Optional.of(Overrides.SCHEMA);
    }

    @Override
    public List<IndustryClass> classes(CallContext call) {
        Overrides.in(call.settings());
        return Arrays.stream(ProjectClass.values()).map(ProjectClass::asClass).toList();
    }

    @Override
    public Optional<Department> responsibleFor(Industry industry, AdminDivision division, CallContext call) {
        Overrides overrides = Overrides.in(call.settings());
        return Arrays.stream(ProjectClass.values())
                .filter(row -> row.name().equals(industry.code()))
                .findFirst()
                .map(row -> overrides.of(row).orElseGet(row::general));
    }
}
