package zhiqian.app.imports;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import zhiqian.app.crypto.Sealed;
import zhiqian.terms.TenantId;

/** What rows name, found for a whole batch at once; a bad name is told in its row. */
@ApplicationScoped
class Lookups {
    @Inject
    private LookupStore store;

    @Inject
    private Sealed sealed;

    /** Blind indexes of names: the same hundred thousand come again on every day of attendance. */
    private final Cache<String, String> indexes = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    /** Workers by tenant and ID number: nobody renames or removes one. */
    private final Cache<String, LookupStore.Worker> known = Caffeine.newBuilder()
            .maximumSize(150_000)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    /** Of the good rows; a row whose project is not known, not unique or another department's is rejected. */
    Map<ParsedRow, LookupStore.Project> projects(RowBatch batch, int column) {
        List<ParsedRow> rows = batch.good();
        Set<String> texts = rows.stream().map(row -> row.text(column)).collect(Collectors.toSet());
        Map<String, LookupStore.Project> found = store.projects(batch.job().tenant(), texts);
        Map<ParsedRow, LookupStore.Project> byRow = new HashMap<>();
        for (ParsedRow row : rows) {
            LookupStore.Project project = found.get(row.text(column));
            String department = batch.actor().department();
            UUID only = batch.job().project();
            if (only != null
                    && (project == null || project.count() > 1 || !project.id().equals(only))) {
                row.reject(row.heading(column), "接口凭证只能报送本项目,不能报送:" + row.text(column));
            } else if (project == null || department != null && !department.equals(project.department())) {
                row.reject(row.heading(column), "没有这个项目:" + row.text(column));
            } else if (project.count() > 1) {
                row.reject(row.heading(column), "有" + project.count() + "个项目都叫“" + row.text(column) + "”,请填写项目编号");
            } else {
                byRow.put(row, project);
            }
        }
        return byRow;
    }

    private String kept(TenantId tenant, String text) {
        return indexes.get(tenant.code() + text, key -> index(tenant, text));
    }

    String index(TenantId tenant, String text) {
        return text == null ? null : LookupStore.text(sealed.index(tenant, text));
    }

    String seal(TenantId tenant, String text) {
        return text == null ? null : LookupStore.text(sealed.seal(tenant, text));
    }

    /** By ID number; of people who were known before this batch. */
    Map<String, LookupStore.Worker> workers(RowBatch batch, Function<ParsedRow, String> idNumber) {
        TenantId tenant = batch.tenant();
        Map<String, LookupStore.Worker> found = new HashMap<>();
        Set<String> unknown = new HashSet<>();
        for (ParsedRow row : batch.good()) {
            String number = idNumber.apply(row);
            LookupStore.Worker worker = known.getIfPresent(tenant.code() + number);
            if (worker == null) {
                unknown.add(number);
            } else {
                found.put(number, worker);
            }
        }
        Map<String, LookupStore.Worker> asked = workers(tenant, unknown);
        asked.forEach((number, worker) -> known.put(tenant.code() + number, worker));
        found.putAll(asked);
        return found;
    }

    /** By ID number; also of people whom this batch has made known, which its end may still undo. */
    Map<String, LookupStore.Worker> workersNow(RowBatch batch, Function<ParsedRow, String> idNumber) {
        return workers(batch.tenant(), batch.good().stream().map(idNumber).collect(Collectors.toSet()));
    }

    private Map<String, LookupStore.Worker> workers(TenantId tenant, Set<String> numbers) {
        if (numbers.isEmpty()) {
            return Map.of();
        }
        Map<String, String> byIndex = new HashMap<>();
        numbers.forEach(number -> byIndex.put(index(tenant, number), number));
        Map<String, LookupStore.Worker> found = new HashMap<>();
        store.workers(tenant, byIndex.keySet()).forEach((index, worker) -> found.put(byIndex.get(index), worker));
        return found;
    }

    /** Whether the name is the registered one. */
    boolean isNamed(TenantId tenant, LookupStore.Worker worker, String name) {
        return name == null || worker.nameIndex().equals(kept(tenant, name));
    }

    Map<String, LookupStore.Account> accounts(RowBatch batch, int column) {
        TenantId tenant = batch.job().tenant();
        Map<String, String> byIndex = new HashMap<>();
        for (ParsedRow row : batch.good()) {
            byIndex.put(index(tenant, row.text(column)), row.text(column));
        }
        Map<String, LookupStore.Account> found = new HashMap<>();
        store.accounts(tenant, byIndex.keySet()).forEach((index, account) -> found.put(byIndex.get(index), account));
        return found;
    }

    Map<String, UUID> enterprises(RowBatch batch, int column) {
        Set<String> codes = new LinkedHashSet<>();
        batch.good().forEach(row -> codes.add(row.text(column)));
        return store.enterprises(batch.job().tenant(), codes);
    }
}
