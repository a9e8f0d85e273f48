package zhiqian.app.workforce;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import zhiqian.app.audit.AuditTrail;
import zhiqian.app.clock.BusinessClock;
import zhiqian.app.idempotency.Idempotency;
import zhiqian.app.identity.Actor;
import zhiqian.app.platform.Cursor;
import zhiqian.app.platform.Json;
import zhiqian.app.platform.Page;
import zhiqian.app.problem.Problem;
import zhiqian.app.tenancy.InTenant;

/** 企业名录 of a county. */
@ApplicationScoped
@InTenant
@Transactional
public class EnterpriseService {
    @Inject
    private EnterpriseStore enterprises;

    @Inject
    private Idempotency idempotency;

    @Inject
    private AuditTrail audit;

    @Inject
    private BusinessClock clock;

    /** @param parts projects on which it is owner or general contractor, at most 100 */
    public record Detail(
            EnterpriseStore.Enterprise enterprise,
            List<EnterpriseStore.Signal> signals,
            List<EnterpriseStore.Part> parts) {}

    public Page<EnterpriseStore.Enterprise> page(Actor actor, String q, String cursor, int limit) {
        String wanted = q == null || q.isBlank() ? null : q.strip();
        EnterpriseStore.After after =
                Places.cursor(cursor, 2, p -> new EnterpriseStore.After(p.get(0), UUID.fromString(p.get(1))));
        List<EnterpriseStore.Enterprise> items = enterprises.page(actor.tenant(), wanted, after, limit);
        EnterpriseStore.Enterprise last = items.size() < limit ? null : items.get(items.size() - 1);
        return Page.of(
                items,
                last == null ? null : Cursor.of(last.name(), last.id().toString()),
                enterprises.count(actor.tenant(), wanted));
    }

    public Detail show(Actor actor, String creditCode) {
        EnterpriseStore.Enterprise found = enterprises
                .find(actor.tenant(), creditCode.toUpperCase(Locale.ROOT))
                .orElseThrow(() -> Problem.notFound().toException());
        return new Detail(
                found, enterprises.signals(actor.tenant(), found.id()), enterprises.parts(actor, found.creditCode()));
    }

    /** @param key idempotency key or {@code null} */
    public Idempotency.Answer register(Actor actor, EnterpriseIntake intake, String key) {
        return idempotency.once(actor, key, () -> "enterprise " + Json.write(intake), () -> {
            if (intake.dishonestFrom() != null
                    && intake.dishonestTo() != null
                    && intake.dishonestTo().compareTo(intake.dishonestFrom()) < 0) {
                throw Problem.invalid("dishonestTo", "移出日期不能早于列入日期").toException();
            }
            if (!enterprises.insert(actor, intake, clock.now())) {
                throw Problem.conflict("已登记该统一社会信用代码的企业").toException();
            }
            audit.record(
                    actor.tenant(),
                    actor.username(),
                    "register-enterprise",
                    "enterprise/" + intake.creditCode(),
                    null,
                    null);
            String at = "/api/v1/enterprises/" + intake.creditCode();
            return Idempotency.Answer.of(201, at, show(actor, intake.creditCode()));
        });
    }
}
