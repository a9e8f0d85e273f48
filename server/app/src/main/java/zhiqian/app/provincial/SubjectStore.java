package zhiqian.app.provincial;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import zhiqian.app.tenancy.TenantSql;
import zhiqian.terms.TenantId;

/** Finds the projects and enterprises of a batch, in two questions. */
@ApplicationScoped
class SubjectStore {
    @Inject
    private TenantSql sql;

    Subjects of(TenantId tenant, Collection<ToldWarning> told) {
        return new Subjects(
                projects(tenant, texts(told, ToldWarning::project)),
                enterprises(tenant, texts(told, ToldWarning::enterprise)));
    }

    private Map<String, List<Subjects.Candidate>> projects(TenantId tenant, String[] named) {
        Map<String, List<Subjects.Candidate>> found = new HashMap<>();
        if (named.length > 0) {
            sql.list(
                    "SELECT t.named, p.id, p.project_no = t.named AS by_no, p.contractor_credit_code, p.owner_credit_code"
                            + " FROM unnest(CAST(? AS text[])) AS t(named) JOIN project p ON p.project_no = t.named UNION"
                            + " SELECT t.named, p.id, p.project_no = t.named, p.contractor_credit_code, p.owner_credit_code"
                            + " FROM unnest(CAST(? AS text[])) AS t(named) JOIN project p ON p.name = t.named",
                    r -> found.computeIfAbsent(r.text("named"), key -> new ArrayList<>())
                            .add(new Subjects.Candidate(
                                    r.uuid("id"),
                                    r.flag("by_no"),
                                    r.text("contractor_credit_code"),
                                    r.text("owner_credit_code"))),
                    named,
                    named);
        }
        return found;
    }

    private Map<String, UUID> enterprises(TenantId tenant, String[] codes) {
        Map<String, UUID> found = new HashMap<>();
        if (codes.length > 0) {
            sql.list(
                    "SELECT credit_code, id FROM enterprise WHERE credit_code = ANY (CAST(? AS text[]))",
                    r -> {
                        found.put(r.text("credit_code"), r.uuid("id"));
                        return true;
                    },
                    (Object) codes);
        }
        return found;
    }

    private static String[] texts(Collection<ToldWarning> told, Function<ToldWarning, String> part) {
        return told.stream().map(part).filter(Objects::nonNull).distinct().toArray(String[]::new);
    }
}
