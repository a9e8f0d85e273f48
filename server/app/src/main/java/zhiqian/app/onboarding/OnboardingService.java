package zhiqian.app.onboarding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zhiqian.app.clock.BusinessClock;
import zhiqian.app.identity.PasswordHashing;
import zhiqian.app.parameter.ParameterName;
import zhiqian.app.platform.Json;
import zhiqian.app.problem.Problem;
import zhiqian.app.tenancy.TenantDirectory;
import zhiqian.app.tenancy.TenantEntry;
import zhiqian.app.tenancy.TenantRegistryService;
import zhiqian.app.tenancy.migration.Provisioning;
import zhiqian.terms.TenantId;

/** Onboards a tenant: idempotent, resumable, in well under a second. One service behind API, wizard and command line. */
@ApplicationScoped
public class OnboardingService {
    private static final String LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZabcdefghjkmnpqrstuvwxyz23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    private Provisioning provisioning;

    @Inject
    private TenantDirectory directory;

    @Inject
    private TenantRegistryService registry;

    @Inject
    private PasswordHashing passwords;

    @Inject
    private BusinessClock clock;

    /** @param firstPassword of the administrator, shown once; {@code null} if there was one already */
    public record Onboarded(TenantEntry tenant, boolean created, String firstPassword) {}

    /** @throws zhiqian.app.problem.ProblemException for an unknown parent, another parent than before, or a bad department */
    public void check(TenantDefinition definition) {
        List<Problem.FieldError> errors = new ArrayList<>();
        TenantId tenant = new TenantId(definition.code());
        if (definition.parent() != null) {
            checkParent(definition, errors);
        }
        directory
                .find(tenant)
                .filter(before -> !java.util.Objects.equals(before.parent(), definition.parent()))
                .ifPresent(before -> errors.add(new Problem.FieldError("parent", "上级租户不能更改,现为 " + before.parent())));
        long codes = definition.departments().stream()
                .map(TenantDefinition.DepartmentEntry::code)
                .distinct()
                .count();
        if (codes < definition.departments().size()) {
            errors.add(new Problem.FieldError("departments", "部门代码重复"));
        }
        definition.parameters().forEach((name, parameter) -> checkParameter(definition, name, parameter, errors));
        Optional<String> weak = Optional.ofNullable(definition.administrator().password())
                .flatMap(password ->
                        passwords.weakness(password, definition.administrator().username()));
        weak.ifPresent(reason -> errors.add(new Problem.FieldError("administrator.password", reason)));
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors).toException();
        }
    }

    private void checkParameter(
            TenantDefinition definition,
            String name,
            TenantDefinition.Parameter parameter,
            List<Problem.FieldError> errors) {
        String field = "parameters." + name;
        Optional<ParameterName> known = ParameterName.byId(name);
        if (known.isEmpty()) {
            errors.add(new Problem.FieldError(field, "没有这个参数"));
        } else if (!known.get().isValid(parameter.value().asText())) {
            errors.add(new Problem.FieldError(field, "参数值不在允许范围内"));
        } else if (definition.parent() != null && lockedAbove(definition.parent(), known.get(), parameter)) {
            errors.add(new Problem.FieldError(field, "该参数由上级统一规定,不能更改"));
        }
    }

    private boolean lockedAbove(String parent, ParameterName name, TenantDefinition.Parameter parameter) {
        return directory.parameterChain(new TenantId(parent), name.id(), clock.today()).stream()
                .anyMatch(row ->
                        row.locked() && !row.value().equals(parameter.value().asText()));
    }

    private void checkParent(TenantDefinition definition, List<Problem.FieldError> errors) {
        TenantId parent = new TenantId(definition.parent());
        if (definition.parent().equals(definition.code())) {
            errors.add(new Problem.FieldError("parent", "上级不能是自己"));
        } else if (directory.find(parent).isEmpty()) {
            errors.add(new Problem.FieldError("parent", "没有这个上级租户"));
        }
    }

    /** @param yaml text of a {@code tenant.yaml} */
    public Onboarded onboardYaml(String yaml, String actor) {
        return onboard(DefinitionReader.yaml(yaml), actor);
    }

    public Onboarded onboard(TenantDefinition definition, String actor) {
        check(definition);
        TenantId tenant = new TenantId(definition.code());
        boolean created = directory
                .find(tenant)
                .filter(entry -> !entry.state().equals("ONBOARDING"))
                .isEmpty();
        String given = definition.administrator().password();
        String password = given != null ? given : randomPassword();
        String stored = Json.write(definition.withoutSecrets());
        provisioning.provision(new Provisioning.Order(
                tenant,
                definition.parent(),
                definition.name(),
                stored,
                Seeds.of(definition, created ? passwords.hash(password) : null)));
        directory.refresh();
        registry.audit(actor, created ? "onboard" : "update-definition", "tenant/" + tenant.code(), definition.name());
        return new Onboarded(directory.find(tenant).orElseThrow(), created, created && given == null ? password : null);
    }

    private static String randomPassword() {
        StringBuilder password = new StringBuilder("Zq-");
        for (int i = 0; i < 12; i++) {
            password.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return password.append(RANDOM.nextInt(10)).toString();
    }
}
