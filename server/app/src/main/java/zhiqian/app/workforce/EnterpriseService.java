package zhiqian.app.workforce;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import zhiqian.app.audit.AuditTrail;
import zhiqian.app.clock.BusinessClock;
import zhiqian.app.idempotency.Idempotency;
import zhiqian.app.identity.Actor;
import zhiqian.app.listing.KeysetStore;
import zhiqian.app.platform.Cursor;
import zhiqian.app.platform.Json;
import zhiqian.app.platform.Page;
import zhiqian.app.problem.Problem;
import zhiqian.app.project.EvaluationDueStore;
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
    private EvaluationDueStore evaluations;

    @Inject
    private AuditTrail audit;

    @Inject
    private BusinessClock clock;

    /** @param parts projects on which it is owner or general contractor, at most 100 */
    public record Detail(
            EnterpriseStore.Enterprise enterprise,
            List<EnterpriseStore.Signal> signals,
            List<EnterpriseStore.Part> parts) {}

    public Page<EnterpriseStore.Listed> page(
            Actor actor, EnterpriseFilter filter, EnterpriseSort sort, boolean descending, String cursor, int limit) {
        List<EnterpriseStore.Listed> items =
                enterprises.page(actor, filter, new KeysetStore.Order(sort, descending), cursor, limit);
        EnterpriseStore.Listed last = items.size() < limit ? null : items.get(items.size() - 1);
        return Page.of(
                items,
                last == null
                        ? null
                        : Cursor.of(
                                sort.name(),
                                sort.key(last),
                                last.enterprise().id().toString()),
                enterprises.count(actor, filter));
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
            checkListing(intake);
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

    /**
     * @param expected version the caller saw; {@code null} if it does not matter
     * @param key      idempotency key or {@code null}
     */
    public Idempotency.Answer change(
            Actor actor, String creditCode, EnterpriseIntake intake, Integer expected, String key) {
        return idempotency.once(actor, key, () -> "change enterprise " + creditCode + " " + Json.write(intake), () -> {
            EnterpriseStore.Enterprise before = enterprises
                    .findForUpdate(actor.tenant(), creditCode.toUpperCase(Locale.ROOT))
                    .orElseThrow(() -> Problem.notFound().toException());
            if (!before.creditCode().equals(intake.creditCode())) {
                throw Problem.invalid("creditCode", "统一社会信用代码不能更改;请另行登记").toException();
            }
            if (expected != null && expected != before.version()) {
                throw Problem.of("stale-version", "内容已被他人更新", 409, "您看到的是旧内容,请重新打开后再修改")
                        .with(Map.of("version", before.version()))
                        .toException();
            }
            checkListing(intake);
            enterprises.update(actor, before.id(), intake, clock.now());
            audit.record(
                    actor.tenant(),
                    actor.username(),
                    "change-enterprise",
                    "enterprise/" + before.creditCode(),
                    null,
                    null);
            // its listing and grade are facts of the projects on which it is owner or contractor
            evaluations.touch(actor.tenant(), enterprises.projectsOf(actor.tenant(), before.creditCode()));
            return Idempotency.Answer.of(200, null, show(actor, before.creditCode()));
        });
    }

    private static void checkListing(EnterpriseIntake intake) {
        if (intake.dishonestTo() == null) {
            return;
        }
        if (intake.dishonestFrom() == null || intake.dishonestTo().compareTo(intake.dishonestFrom()) < 0) {
            throw Problem.invalid("dishonestTo", "移出日期不能早于列入日期").toException();
        }
    }
}
