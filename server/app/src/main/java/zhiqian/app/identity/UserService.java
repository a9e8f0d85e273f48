package zhiqian.app.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import zhiqian.app.audit.AuditTrail;
import zhiqian.app.problem.Problem;
import zhiqian.app.tenancy.InTenant;
import zhiqian.app.tenancy.TenantSql;

/** A tenant's administrator makes and unlocks users; everybody changes the own password. */
@ApplicationScoped
@InTenant
@Transactional
public class UserService {
    @Inject
    private UserStore users;

    @Inject
    private AuditTrail audit;

    @Inject
    private TenantSql sql;

    public record Self(String name, String departmentName, boolean mustChange) {}

    /** @param password first password; must be changed at the first sign-in */
    public record NewUser(String username, String name, List<String> roles, String department, String password) {}

    public Self self(Actor actor) {
        UserRow row = users.find(actor.tenant(), actor.username())
                .orElseThrow(() -> Problem.notFound().toException());
        String department = actor.department() == null
                ? null
                : sql.first("SELECT name FROM department WHERE code = ?", r -> r.text("name"), actor.department())
                        .orElse(null);
        return new Self(row.name(), department, row.mustChange());
    }

    public List<UserRow> all(Actor actor) {
        return users.all(actor.tenant());
    }

    public UserRow create(Actor actor, NewUser user) {
        check(user);
        UserRow row = new UserRow(
                user.username(),
                user.name(),
                Passwords.hash(user.password()),
                user.roles(),
                user.department(),
                0,
                null,
                true,
                false);
        if (!users.insert(actor.tenant(), row)) {
            throw Problem.conflict("用户名已被使用").toException();
        }
        audit.record(
                actor.tenant(),
                actor.username(),
                "create-user",
                "user/" + user.username(),
                null,
                String.join(",", user.roles()));
        return row;
    }

    public void changePassword(Actor actor, String current, String replacement) {
        UserRow row = users.findForSignIn(actor.tenant(), actor.username())
                .orElseThrow(() -> Problem.notFound().toException());
        if (!Passwords.matches(current, row.passwordHash())) {
            throw Problem.invalid("current", "现口令不正确").toException();
        }
        Passwords.weakness(replacement, actor.username()).ifPresent(reason -> {
            throw Problem.invalid("replacement", reason).toException();
        });
        users.password(actor.tenant(), actor.username(), Passwords.hash(replacement), false);
        audit.record(actor.tenant(), actor.username(), "change-password", "user/" + actor.username(), null, null);
    }

    /** @param password only for {@code reset-password} */
    public UserRow act(Actor actor, String username, String action, String password) {
        UserRow row = users.findForSignIn(actor.tenant(), username)
                .orElseThrow(() -> Problem.notFound().toException());
        switch (action) {
            case "unlock" -> users.signInResult(actor.tenant(), username, 0, null);
            case "disable" -> disable(actor, username);
            case "enable" -> users.disabled(actor.tenant(), username, false);
            case "reset-password" -> reset(actor, row, password);
            default -> throw Problem.notFound().toException();
        }
        audit.record(actor.tenant(), actor.username(), action, "user/" + username, null, null);
        return users.find(actor.tenant(), username).orElseThrow();
    }

    private void disable(Actor actor, String username) {
        if (actor.username().equals(username)) {
            throw Problem.conflict("不能停用自己的账户").toException();
        }
        users.disabled(actor.tenant(), username, true);
    }

    private void reset(Actor actor, UserRow row, String password) {
        if (password == null) {
            throw Problem.invalid("password", "请填写新口令").toException();
        }
        Passwords.weakness(password, row.username()).ifPresent(reason -> {
            throw Problem.invalid("password", reason).toException();
        });
        users.password(actor.tenant(), row.username(), Passwords.hash(password), true);
    }

    private void check(NewUser user) {
        Set<String> tenantRoles = Set.of(
                "intake",
                "handler",
                "reviewer",
                "leader",
                "department",
                "auditor",
                "tenant-admin",
                "municipal-supervisor");
        if (!tenantRoles.containsAll(user.roles())) {
            throw Problem.invalid("roles", "没有这种角色").toException();
        }
        Role.incompatibility(Set.copyOf(user.roles())).ifPresent(reason -> {
            throw Problem.invalid("roles", reason).toException();
        });
        if (user.roles().contains("department") != (user.department() != null)) {
            throw Problem.invalid("department", "行业主管部门人员(且仅他们)须指定所属部门").toException();
        }
        if (user.department() != null
                && sql.first("SELECT 1 AS one FROM department WHERE code = ?", r -> r.number("one"), user.department())
                        .isEmpty()) {
            throw Problem.invalid("department", "没有这个部门").toException();
        }
        Passwords.weakness(user.password(), user.username()).ifPresent(reason -> {
            throw Problem.invalid("password", reason).toException();
        });
    }
}
