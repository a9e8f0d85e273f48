package zhiqian.app.identity;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A role (岗位); one person may hold several where the separation of powers (三权分立) permits. */
public enum Role {
    INTAKE("intake", "受理"),
    HANDLER("handler", "承办"),
    REVIEWER("reviewer", "审核"),
    LEADER("leader", "领导"),
    DEPARTMENT("department", "行业主管部门"),
    ENTERPRISE("enterprise", "企业"),
    AUDITOR("auditor", "审计"),
    TENANT_ADMIN("tenant-admin", "单位管理员"),
    MUNICIPAL_SUPERVISOR("municipal-supervisor", "市级督导"),
    PLATFORM_ADMIN("platform-admin", "平台管理员"),
    VENDOR("vendor", "供应商");

    /** The group of every token of ours: signed in, whatever the role. */
    public static final String EVERYBODY = "signed-in";

    private final String id;
    private final String chinese;

    Role(String id, String chinese) {
        this.id = id;
        this.chinese = chinese;
    }

    public String id() {
        return id;
    }

    public String chinese() {
        return chinese;
    }

    public static Optional<Role> byId(String id) {
        return Arrays.stream(values()).filter(role -> role.id.equals(id)).findFirst();
    }

    /** Who administers or audits does not handle matters; who administers does not audit. */
    public static Optional<String> incompatibility(Set<String> roles) {
        boolean admin = roles.contains(TENANT_ADMIN.id);
        boolean auditor = roles.contains(AUDITOR.id);
        Set<String> business = new TreeSet<>(roles);
        business.removeAll(Set.of(TENANT_ADMIN.id, AUDITOR.id));
        if (roles.contains(ENTERPRISE.id) && roles.size() > 1) {
            return Optional.of("企业账户不得兼任其他岗位");
        }
        if (admin && auditor) {
            return Optional.of("管理员与审计员不得为同一人");
        }
        if ((admin || auditor) && !business.isEmpty()) {
            return Optional.of("管理员、审计员不得兼任业务岗位");
        }
        return Optional.empty();
    }
}
