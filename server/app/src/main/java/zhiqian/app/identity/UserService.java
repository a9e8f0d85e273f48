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

/** A tenant's administrator makes, changes and unlocks users; everybody changes the own password. */
@ApplicationScoped
@InTenant
@Transactional
public class UserService {
    @Inject
    private UserStore users;

    @Inject
    private SecondFactorStore factors;

    @Inject
    private EndedSessions sessions;

    @Inject
    private AuditTrail audit;

    @Inject
    private TenantSql sql;

    public record Self(String name, String departmentName, boolean mustChange) {}

    /** @param password first password; must be changed at the first sign-in */
    public record NewUser(
            String username, String name, List<String> roles, String department, String enterprise, String password) {}

    /** What an administrator says of a person; a department for its own people only, a credit code for an enterprise's account. */
    public record Description(String name, List<String> roles, String department, String enterprise) {}

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
        check(new Description(user.name(), user.roles(), user.department(), user.enterprise()));
        Passwords.require("password", user.password(), user.username());
        UserRow row = new UserRow(
                user.username(),
                user.name(),
                Passwords.hash(user.password()),
                user.roles(),
                user.department(),
                user.enterprise(),
                0,
                null,
                true,
                false,
                0,
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

    /** @param session id of the session that stays; all others of this person end */
    public void changePassword(Actor actor, String current, String replacement, String session) {
        UserRow row = locked(actor, actor.username());
        Passwords.change(row, current, replacement);
        endSessions(actor, row, session);
        users.password(actor.tenant(), actor.username(), Passwords.hash(replacement), false);
        audit.record(actor.tenant(), actor.username(), "change-password", "user/" + actor.username(), null, null);
    }

    /** Name, roles and department anew; the person signs in again to work with them. */
    public UserRow describe(Actor actor, String username, Description wanted) {
        UserRow row = locked(actor, username);
        if (actor.username().equals(username)) {
            throw Problem.conflict("不能调整自己的角色").toException();
        }
        check(wanted);
        endSessions(actor, row, null);
        users.describe(actor.tenant(), username, wanted);
        audit.record(
                actor.tenant(),
                actor.username(),
                "change-user",
                "user/" + username,
                null,
                String.join(",", row.roles()) + " → " + String.join(",", wanted.roles()));
        return users.find(actor.tenant(), username).orElseThrow();
    }

    /**
     * Disabling and a new password end the person's sessions at once.
     *
     * @param password only for {@code reset-password}
     */
    public UserRow act(Actor actor, String username, String action, String password) {
        UserRow row = locked(actor, username);
        switch (action) {
            case "unlock" -> users.signInResult(actor.tenant(), username, 0, null);
            case "disable" -> disable(actor, row);
            case "enable" -> users.disabled(actor.tenant(), username, false);
            case "reset-password" -> reset(actor, row, password);
            case "reset-otp" -> factors.remove(actor.tenant(), username);
            default -> throw Problem.notFound().toException();
        }
        audit.record(actor.tenant(), actor.username(), action, "user/" + username, null, null);
        return users.find(actor.tenant(), username).orElseThrow();
    }

    private void disable(Actor actor, UserRow row) {
        if (actor.username().equals(row.username())) {
            throw Problem.conflict("不能停用自己的账户").toException();
        }
        endSessions(actor, row, null);
        users.disabled(actor.tenant(), row.username(), true);
    }

    private void reset(Actor actor, UserRow row, String password) {
        if (password == null) {
            throw Problem.invalid("password", "请填写新口令").toException();
        }
        Passwords.require("password", password, row.username());
        endSessions(actor, row, null);
        users.password(actor.tenant(), row.username(), Passwords.hash(password), true);
    }

    /** Locked until the end of the transaction: who signs in meanwhile waits, and finds what was changed. */
    private UserRow locked(Actor actor, String username) {
        return users.findForSignIn(actor.tenant(), username)
                .orElseThrow(() -> Problem.notFound().toException());
    }

    private void endSessions(Actor actor, UserRow row, String kept) {
        int epoch = sessions.endAll(actor.tenant().code(), row, kept);
        users.epoch(actor.tenant(), row.username(), epoch);
    }

    private void check(Description user) {
        Set<String> tenantRoles = Set.of(
                "intake",
                "handler",
                "reviewer",
                "leader",
                "department",
                "enterprise",
                "auditor",
                "tenant-admin",
                "municipal-supervisor");
        if (!tenantRoles.containsAll(user.roles())) {
            throw Problem.invalid("roles", "没有这种角色").toException();
        }
        Role.incompatibility(Set.copyOf(user.roles())).ifPresent(reason -> {
            throw Problem.invalid("roles", reason).toException();
        });
        if (user.roles().contains("enterprise") != (user.enterprise() != null)) {
            throw Problem.invalid("enterprise", "企业账户(且仅企业账户)须填写统一社会信用代码").toException();
        }
        if (user.roles().contains("department") != (user.department() != null)) {
            throw Problem.invalid("department", "行业主管部门人员(且仅他们)须指定所属部门").toException();
        }
        if (user.department() != null
                && sql.first("SELECT 1 AS one FROM department WHERE code = ?", r -> r.number("one"), user.department())
                        .isEmpty()) {
            throw Problem.invalid("department", "没有这个部门").toException();
        }
    }
}
