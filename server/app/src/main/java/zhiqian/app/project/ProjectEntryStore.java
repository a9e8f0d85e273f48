package zhiqian.app.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import zhiqian.app.crypto.Sealed;
import zhiqian.app.identity.Actor;
import zhiqian.app.tenancy.TenantSql;
import zhiqian.terms.TenantId;

/** The entries of the ledger, all kinds alike. */
@ApplicationScoped
class ProjectEntryStore {
    /** In the order in which a project needs them. */
    static final List<EntryKind<?>> KINDS = List.of(
            Permit.KIND,
            Contract.KIND,
            SpecialAccount.KIND,
            Deposit.KIND,
            DepositExemption.KIND,
            DepositUse.KIND,
            DepositRefund.KIND,
            OwnerGuarantee.KIND,
            NoticeBoard.KIND,
            InjuryInsurance.KIND,
            LabourCostPlan.KIND,
            Subcontract.KIND,
            Inspection.KIND,
            SupervisionReport.KIND);

    @Inject
    private TenantSql sql;

    @Inject
    private Sealed sealed;

    <T extends ProjectEntry> List<EntryView<T>> of(TenantId tenant, UUID project, EntryKind<T> kind) {
        return sql.list(kind.list(), kind::read, project);
    }

    /** By the kind's id. */
    Map<String, List<? extends EntryView<?>>> all(TenantId tenant, UUID project) {
        Map<String, List<? extends EntryView<?>>> all = new LinkedHashMap<>();
        KINDS.forEach(kind -> all.put(kind.id(), of(tenant, project, kind)));
        return all;
    }

    /** Locks it: of two corrections the second sees what the first did. */
    <T extends ProjectEntry> Optional<EntryView<T>> findForUpdate(
            TenantId tenant, UUID project, EntryKind<T> kind, UUID id) {
        return sql.first(kind.find(), kind::read, project, id);
    }

    <T extends ProjectEntry> void insert(Actor actor, UUID project, EntryKind<T> kind, UUID id, T entry, Instant now) {
        List<Object> arguments = new ArrayList<>(List.of(id, project, now, actor.username(), now, actor.username()));
        arguments.addAll(kind.values(entry, keys(actor)));
        sql.update(kind.insert(), arguments.toArray());
    }

    <T extends ProjectEntry> void correct(Actor actor, UUID project, EntryKind<T> kind, UUID id, T entry, Instant now) {
        List<Object> arguments = new ArrayList<>(kind.values(entry, keys(actor)));
        arguments.addAll(List.of(now, actor.username(), project, id));
        sql.update(kind.correct(), arguments.toArray());
    }

    void strike(Actor actor, UUID project, EntryKind<?> kind, UUID id, String reason, Instant now) {
        sql.update(kind.strike(), reason, now, actor.username(), project, id);
    }

    private EntryKind.Keys keys(Actor actor) {
        return new EntryKind.Keys(actor.tenant(), sealed);
    }
}
