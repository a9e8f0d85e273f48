package zhiqian.app.plugins;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import zhiqian.app.department.AdviceUnavailable;
import zhiqian.app.department.DepartmentAdvice;
import zhiqian.host.Answer;
import zhiqian.host.CallFor;
import zhiqian.host.InstalledPlugin;
import zhiqian.host.ProviderCall;
import zhiqian.spi.Department;
import zhiqian.spi.IndustryDepartments;
import zhiqian.spi.ProviderException;
import zhiqian.terms.AdminDivision;
import zhiqian.terms.Industry;
import zhiqian.terms.TenantId;

/** Asks the tenant's industry-departments plugin. If it cannot answer, a person chooses: no lead waits for a plugin. */
@ApplicationScoped
class PluginDepartments implements DepartmentAdvice {
    private static final System.Logger LOGGER = System.getLogger(PluginDepartments.class.getName());

    @Inject
    private Plugins plugins;

    @Inject
    private TenantPlugins choices;

    @Override
    public Optional<Advice> advise(TenantId tenant, String industry) {
        return plugin(tenant).flatMap(id -> {
            try {
                Industry asked = new Industry(industry);
                Answer<Optional<Department>> answer = plugins.host()
                        .call(new ProviderCall<>(
                                IndustryDepartments.class,
                                id,
                                who(tenant),
                                "responsibleFor " + industry,
                                (p, call) -> p.responsibleFor(asked, call.division(), call)));
                return answer.value()
                        .map(d -> new Advice(
                                d.code(),
                                answer.pluginId(),
                                answer.version(),
                                d.reason(),
                                answer.inputDigest() + "/" + answer.answerDigest()));
            } catch (ProviderException e) {
                LOGGER.log(System.Logger.Level.WARNING, tenant.code() + ": no advice on " + industry, e);
                if (e.error().isFailure()) {
                    throw new AdviceUnavailable(e);
                }
                return Optional.empty();
            }
        });
    }

    @Override
    public List<IndustryClass> classes(TenantId tenant) {
        return plugin(tenant)
                .map(id -> {
                    try {
                        return plugins.host()
                                .call(new ProviderCall<>(
                                        IndustryDepartments.class,
                                        id,
                                        who(tenant),
                                        "classes",
                                        (p, call) -> p.classes(call).stream()
                                                .map(c -> List.of(
                                                        c.industry().code(),
                                                        c.name(),
                                                        p.responsibleFor(c.industry(), call.division(), call)
                                                                .map(Department::code)
                                                                .orElse("")))
                                                .toList()))
                                .value();
                    } catch (ProviderException e) {
                        LOGGER.log(System.Logger.Level.WARNING, tenant.code() + ": no industry classes", e);
                        return List.<List<String>>of();
                    }
                })
                .orElse(List.of())
                .stream()
                .map(c -> new IndustryClass(c.get(0), c.get(1), c.get(2).isEmpty() ? null : c.get(2)))
                .toList();
    }

    private Optional<String> plugin(TenantId tenant) {
        return plugins.host().installed().stream()
                .filter(p -> p.offers().stream().anyMatch(offer -> offer.point().equals("IndustryDepartments")))
                .map(InstalledPlugin::id)
                .filter(id -> choices.enabled(tenant, id))
                .findFirst();
    }

    private static CallFor who(TenantId tenant) {
        return CallFor.tenant(tenant, new AdminDivision(tenant.code()), "departments-" + tenant.code());
    }
}
