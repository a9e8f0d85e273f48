package zhiqian.app.start;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import zhiqian.app.identity.DemoUserService;
import zhiqian.app.identity.PlatformSignInService;
import zhiqian.app.onboarding.OnboardingService;
import zhiqian.app.tenancy.TenantDirectory;
import zhiqian.terms.TenantId;

/** The demo tenants of {@code tenants/}, through the same door as any county, each with the same set of users. */
@ApplicationScoped
class Demo {
    private static final System.Logger LOGGER = System.getLogger(Demo.class.getName());
    /** 甲建筑公司, a made-up enterprise. */
    private static final String CONTRACTOR = "91341221MA0000023T";

    /** Parents before children. */
    private static final List<String> TENANTS = List.of(
            "341200", "341202", "341203", "341204", "341221", "341222", "341225", "341226", "341271", "341272",
            "341282");

    @Inject
    private OnboardingService onboarding;

    @Inject
    private TenantDirectory directory;

    @Inject
    private DemoUserService users;

    @Inject
    private PlatformSignInService platform;

    @Inject
    private DemoPassword password;

    void load() {
        directory.refresh();
        boolean anyNew = false;
        for (String code : TENANTS) {
            TenantId tenant = new TenantId(code);
            if (!directory.isActive(tenant)) {
                onboarding.onboardYaml(definition(code), "demo");
                users.create(tenant, demoUsers(code), password.value());
                anyNew = true;
            }
        }
        renew(anyNew);
        if (anyNew && !password.isGiven()) {
            // no apostrophe: to a MessageFormat it is a quote, and {0} would be printed as it stands
            LOGGER.log(System.Logger.Level.INFO, "password of all demo users (shown once): {0}", password.value());
        }
    }

    /** A password that was configured anew is given to the demo users of an older data folder, too. */
    private void renew(boolean anyNew) {
        if (!anyNew && password.isGiven() && !platform.hasPassword("platform-admin", password.value())) {
            platform.changePassword("platform-admin", password.value());
            TENANTS.forEach(code -> users.renew(new TenantId(code), names(code), password.value()));
        }
    }

    private static Set<String> names(String code) {
        return demoUsers(code).stream()
                .map(DemoUserService.DemoUser::username)
                .collect(java.util.stream.Collectors.toSet());
    }

    private static List<DemoUserService.DemoUser> demoUsers(String code) {
        List<DemoUserService.DemoUser> users = new java.util.ArrayList<>(List.of(
                new DemoUserService.DemoUser("intake", "受理员", "intake", null),
                new DemoUserService.DemoUser("handler", "承办员", "handler", null),
                new DemoUserService.DemoUser("reviewer", "审核员", "reviewer", null),
                new DemoUserService.DemoUser("leader", "分管领导", "leader", null),
                new DemoUserService.DemoUser("housing", "住建经办", "department", "housing"),
                new DemoUserService.DemoUser("transport", "交通经办", "department", "transport"),
                new DemoUserService.DemoUser("water", "水利经办", "department", "water"),
                new DemoUserService.DemoUser("contractor", "甲建筑公司", "enterprise", null, CONTRACTOR),
                new DemoUserService.DemoUser("auditor", "审计员", "auditor", null),
                new DemoUserService.DemoUser("admin", "单位管理员", "tenant-admin", null)));
        if (code.equals("341200")) {
            users.add(new DemoUserService.DemoUser("supervisor", "市级督导员", "municipal-supervisor", null));
        }
        return users;
    }

    private static String definition(String code) {
        try (InputStream in = Demo.class.getClassLoader().getResourceAsStream("tenants/" + code + "/tenant.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
