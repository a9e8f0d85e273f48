package zhiqian.app.machine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import zhiqian.app.audit.AuditTrail;
import zhiqian.app.clock.BusinessClock;
import zhiqian.app.identity.Actor;
import zhiqian.app.machine.CredentialViews.CredentialView;
import zhiqian.app.machine.CredentialViews.Issued;
import zhiqian.app.platform.UuidV7;
import zhiqian.app.problem.Problem;
import zhiqian.app.project.ProjectService;
import zhiqian.app.tenancy.InTenant;
import zhiqian.app.timeline.EventStore;

/** A project's credentials, for the people in charge of it; what is done to one stands in the project's course and in the audit trail. */
@ApplicationScoped
@InTenant
@Transactional
public class CredentialService {
    /** Several systems may send for a project; more than this is a mistake. */
    private static final int MOST = 20;

    @Inject
    private CredentialStore store;

    @Inject
    private ProjectService projects;

    @Inject
    private EventStore timeline;

    @Inject
    private AuditTrail audit;

    @Inject
    private BusinessClock clock;

    public List<CredentialView> list(Actor actor, UUID project) {
        projects.show(actor, project);
        return store.of(actor.tenant(), project).stream()
                .map(c -> CredentialViews.of(c, clock.now()))
                .toList();
    }

    public Issued issue(Actor actor, UUID project, String name, String note) {
        projects.show(actor, project);
        long open = store.of(actor.tenant(), project).stream()
                .filter(c -> !c.revoked())
                .count();
        if (open >= MOST) {
            throw Problem.conflict("该项目已有" + MOST + "个有效的接口凭证,请先作废不用的").toException();
        }
        UUID id = UuidV7.next();
        AppId appId = AppId.fresh(actor.tenant());
        String secret = Signature.freshSecret();
        store.insert(actor, project, id, appId, name.strip(), note, secret, clock.now());
        Credential fresh = found(actor, project, id);
        trace(actor, fresh, "issue-machine-credential", null, Map.of());
        return new Issued(CredentialViews.of(fresh, clock.now()), appId.value(), secret);
    }

    /** @param grace for how long the old secret still counts; zero: it ends at once */
    public Issued rotate(Actor actor, UUID project, UUID id, Duration grace) {
        Credential before = open(actor, project, id);
        Instant now = clock.now();
        String secret = Signature.freshSecret();
        store.rotate(actor, before, secret, grace.isZero() ? null : now.plus(grace), now);
        Credential after = found(actor, project, id);
        trace(actor, after, "rotate-machine-credential", null, Map.of("graceHours", grace.toHours()));
        return new Issued(CredentialViews.of(after, now), after.appId(), secret);
    }

    public CredentialView revoke(Actor actor, UUID project, UUID id, String reason) {
        open(actor, project, id);
        store.revoke(actor, id, reason.strip(), clock.now());
        Credential after = found(actor, project, id);
        trace(actor, after, "revoke-machine-credential", reason.strip(), Map.of());
        return CredentialViews.of(after, clock.now());
    }

    private Credential open(Actor actor, UUID project, UUID id) {
        projects.show(actor, project);
        Credential credential = found(actor, project, id);
        if (credential.revoked()) {
            throw Problem.conflict("这个接口凭证已经作废").toException();
        }
        return credential;
    }

    private Credential found(Actor actor, UUID project, UUID id) {
        return store.findForUpdate(actor.tenant(), project, id)
                .orElseThrow(() -> Problem.notFound().toException());
    }

    private void trace(Actor actor, Credential credential, String action, String reason, Map<String, ?> more) {
        Map<String, Object> detail =
                new LinkedHashMap<>(Map.of("appId", credential.appId(), "name", credential.name()));
        detail.putAll(more);
        timeline.record(
                actor,
                new EventStore.Entry(
                        credential.project(),
                        clock.now(),
                        action,
                        null,
                        null,
                        credential.name() + (reason == null ? "" : ":" + reason),
                        null,
                        detail));
        audit.record(
                actor.tenant(), actor.username(), action, "project/" + credential.project(), null, credential.appId());
    }
}
