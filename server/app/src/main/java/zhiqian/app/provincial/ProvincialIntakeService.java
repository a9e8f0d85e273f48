package zhiqian.app.provincial;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import zhiqian.app.clock.BusinessClock;
import zhiqian.app.provincial.ExternalWarningStore.Entry;
import zhiqian.app.provincial.ExternalWarningStore.Known;
import zhiqian.app.tenancy.InTenant;
import zhiqian.app.warning.WarningsFromAbove;
import zhiqian.kernel.warning.ClearingGround;
import zhiqian.kernel.warning.SubjectKind;
import zhiqian.kernel.warning.WarningKey;
import zhiqian.kernel.warning.WarningKind;
import zhiqian.terms.TenantId;

/**
 * Takes in what superior platforms tell: each number is applied once and stays withdrawn when it has been withdrawn, in whatever order
 * the two come. One transaction for each page.
 */
@ApplicationScoped
@InTenant
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class ProvincialIntakeService {
    /** Entries in one transaction. */
    static final int BATCH = 200;

    @Inject
    private ExternalWarningStore store;

    @Inject
    private SourceStore sources;

    @Inject
    private SubjectStore subjects;

    @Inject
    private WarningsFromAbove warnings;

    @Inject
    private BusinessClock clock;

    /** {@code null} if nothing was ever fetched. */
    String begin(TenantId tenant, ProvincialFeed.Source source) {
        sources.named(tenant, source);
        return sources.of(tenant, source.id()).cursor();
    }

    void failed(TenantId tenant, String source, String failure) {
        sources.failed(tenant, source, failure, clock.now());
    }

    /** A fetched page, and from where to read on. */
    Intake page(TenantId tenant, ProvincialFeed.Source source, String from, ProvincialFeed.Batch page) {
        sources.lock(tenant, source.id());
        Instant now = clock.now();
        Set<UUID> touched = new LinkedHashSet<>();
        Intake intake = take(tenant, source, page.warnings(), touched, now)
                .plus(withdraw(tenant, source, page.withdrawals(), touched, now));
        page.unreadable().forEach(one -> store.unreadable(tenant, source.id(), one, now));
        warnings.told(tenant, touched);
        sources.advance(tenant, source.id(), from, page.next(), now);
        return intake.plus(new Intake(0, 0, 0, page.unreadable().size(), 0, 0));
    }

    /** Tries again what waited for a project or an enterprise that is there by now. */
    Intake retry(TenantId tenant, ProvincialFeed.Source source) {
        sources.lock(tenant, source.id());
        List<ToldWarning> ready = store.ready(tenant, source.id(), BATCH);
        Set<UUID> touched = new LinkedHashSet<>();
        Intake intake = ready.isEmpty() ? Intake.NOTHING : apply(tenant, source, ready, touched, clock.now());
        warnings.told(tenant, touched);
        return intake;
    }

    private Intake take(
            TenantId tenant, ProvincialFeed.Source source, List<ToldWarning> told, Set<UUID> touched, Instant now) {
        Map<String, ToldWarning> each = new LinkedHashMap<>();
        told.forEach(one -> each.putIfAbsent(one.number(), one));
        Map<String, Known> known = store.known(tenant, source.id(), each.keySet());
        List<ToldWarning> fresh = new ArrayList<>();
        for (ToldWarning one : each.values()) {
            Known there = known.get(one.number());
            if (there == null || there.state() == ExternalState.WAITING || there.state() == ExternalState.REFUSED) {
                fresh.add(one); // what is not in hand yet may have been put right
            } else if (!there.told()) {
                store.fill(tenant, source.id(), one);
            }
        }
        return apply(tenant, source, fresh, touched, now).plus(new Intake(0, 0, 0, 0, 0, told.size() - fresh.size()));
    }

    private Intake apply(
            TenantId tenant,
            ProvincialFeed.Source source,
            Collection<ToldWarning> told,
            Set<UUID> touched,
            Instant now) {
        Subjects found = subjects.of(tenant, told);
        List<Entry> entries = new ArrayList<>();
        Intake intake = Intake.NOTHING;
        for (ToldWarning one : told) {
            try {
                intake = intake.plus(applyOne(tenant, source, one, found, entries, touched, now));
            } catch (Refused e) {
                entries.add(new Entry(one, ExternalState.REFUSED, e.getMessage(), null));
                intake = intake.plus(new Intake(0, 0, 0, 1, 0, 0));
            }
        }
        store.write(tenant, source.id(), entries, now);
        return intake;
    }

    private Intake applyOne(
            TenantId tenant,
            ProvincialFeed.Source source,
            ToldWarning told,
            Subjects found,
            List<Entry> entries,
            Set<UUID> touched,
            Instant now)
            throws Refused {
        WarningKind kind = ToldKinds.kind(source.id(), told);
        requireSubject(kind, told);
        Subjects.Found subject = found.of(kind.subject(), told);
        WarningKey key = ToldKinds.key(kind, told, subject.id() == null ? new UUID(0, 0) : subject.id());
        if (subject.id() == null) {
            entries.add(new Entry(told, ExternalState.WAITING, subject.reason(), null));
            return new Intake(0, 0, 1, 0, 0, 0);
        }
        WarningsFromAbove.Taken taken = warnings.take(
                tenant,
                new WarningsFromAbove.Finding(
                        kind,
                        key,
                        said(source, told.number()),
                        told.at(),
                        told.level(),
                        told.explanation(),
                        told.remedy()),
                now);
        touched.add(taken.warning());
        entries.add(new Entry(told, ExternalState.LINKED, null, taken.warning()));
        return taken.raised() ? new Intake(1, 0, 0, 0, 0, 0) : new Intake(0, 1, 0, 0, 0, 0);
    }

    private static void requireSubject(WarningKind kind, ToldWarning told) throws Refused {
        if (kind.subject() == SubjectKind.PROJECT && told.project() == null) {
            throw new Refused("“" + kind.chinese() + "”预警应说明项目");
        }
        if (kind.subject() == SubjectKind.ENTERPRISE && told.enterprise() == null) {
            throw new Refused("“" + kind.chinese() + "”预警应说明企业的统一社会信用代码");
        }
    }

    private Intake withdraw(
            TenantId tenant,
            ProvincialFeed.Source source,
            List<ProvincialFeed.Withdrawal> withdrawals,
            Set<UUID> touched,
            Instant now) {
        Map<String, ProvincialFeed.Withdrawal> each = withdrawals.stream()
                .collect(Collectors.toMap(
                        ProvincialFeed.Withdrawal::number,
                        Function.identity(),
                        (one, other) -> one,
                        LinkedHashMap::new));
        Map<String, Known> known = store.known(tenant, source.id(), each.keySet());
        int done = 0;
        for (ProvincialFeed.Withdrawal w : each.values()) {
            Known there = known.get(w.number());
            if (there != null && there.state() == ExternalState.WITHDRAWN) {
                continue;
            }
            store.withdraw(tenant, source.id(), w, now);
            if (there != null && there.warning() != null) {
                release(tenant, source, w, there.warning(), now);
                touched.add(there.warning());
            }
            done++;
        }
        return new Intake(0, 0, 0, 0, done, withdrawals.size() - done);
    }

    private void release(
            TenantId tenant, ProvincialFeed.Source source, ProvincialFeed.Withdrawal w, UUID warning, Instant now) {
        warnings.withdraw(
                tenant,
                warning,
                said(source, w.number()),
                w.cleared() ? ClearingGround.CLEARED_ABOVE : ClearingGround.WITHDRAWN_ABOVE,
                w.reason(),
                store.heldByOthers(tenant, warning, source.id(), w.number()),
                now);
    }

    private static String said(ProvincialFeed.Source source, String number) {
        return source.name() + " " + number;
    }
}
