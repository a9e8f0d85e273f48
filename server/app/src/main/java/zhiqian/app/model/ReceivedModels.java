package zhiqian.app.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zhiqian.app.audit.AuditTrail;
import zhiqian.app.clock.BusinessClock;
import zhiqian.app.exchange.Outbox;
import zhiqian.app.model.HandDownStatements.Answer;
import zhiqian.app.model.HandDownStatements.Answered;
import zhiqian.app.model.HandDownStatements.HandedDown;
import zhiqian.app.model.HandDownStatements.TakenBack;
import zhiqian.app.model.ReceivedModelStore.Received;
import zhiqian.app.model.ReceivedModelStore.State;
import zhiqian.app.notification.NotificationStore;
import zhiqian.app.notification.NotificationStore.Notice;
import zhiqian.app.problem.Problem;
import zhiqian.app.tenancy.TenantDirectory;
import zhiqian.kernel.exchange.StatementKind;
import zhiqian.terms.TenantId;

/**
 * What a county makes of the models that its superior hands down (接收下发模型): it checks them against its own facts, uses them or says why
 * not, and tells the superior. In the caller's transaction.
 */
@ApplicationScoped
class ReceivedModels {
    @Inject
    private ReceivedModelStore received;

    @Inject
    private ModelStore own;

    @Inject
    private Outbox outbox;

    @Inject
    private TenantDirectory directory;

    @Inject
    private NotificationStore notifications;

    @Inject
    private AuditTrail audit;

    @Inject
    private BusinessClock clock;

    /** One that cannot be used leaves the version before it in force. */
    void receive(TenantId tenant, String sender, HandedDown handed) {
        String code = handed.definition().code();
        String refusal = refusal(tenant, handed).orElse(null);
        received.put(
                tenant,
                new Received(
                        code,
                        handed.version(),
                        handed.id(),
                        sender,
                        handed.definition(),
                        handed.note(),
                        handed.locked(),
                        handed.at(),
                        handed.by(),
                        clock.now(),
                        refusal == null ? State.IN_FORCE : State.REFUSED,
                        refusal,
                        null,
                        null));
        String what = directory.name(sender) + "下发预警模型 " + code + "“"
                + handed.definition().name() + "”第" + handed.version() + "版";
        if (refusal == null) {
            trace(tenant, "receive-model", code, what + (handed.locked() ? ",锁定" : ""));
            tell(tenant, "MODEL_RECEIVED", what + ",自下一次研判起适用" + (handed.locked() ? ",不得停用" : ""));
        } else {
            trace(tenant, "refuse-model", code, what + ",未采用");
            tell(tenant, "MODEL_REFUSED", what + ",在本单位不能使用,未采用");
        }
        answer(tenant, code);
    }

    /** Its open warnings stay as they are, as those of any model that no longer counts (ADR 0015). */
    void takeBack(TenantId tenant, String sender, TakenBack taken) {
        received.takeBack(tenant, taken.code(), taken.id(), taken.reason(), clock.now());
        String what = directory.name(sender) + "收回预警模型 " + taken.code() + ":" + taken.reason();
        trace(tenant, "end-model", taken.code(), what);
        tell(tenant, "MODEL_TAKEN_BACK", what + "。不再按它研判,已有的预警由人办理");
        send(tenant, sender, new Answered(taken.id(), taken.code(), Answer.ENDED, null, null));
    }

    /** Tells the superior how a model of its stands here. */
    void answer(TenantId tenant, String code) {
        List<Received> versions = received.versions(tenant, code);
        if (versions.isEmpty()) {
            return;
        }
        Received last = versions.get(0);
        UUID act = last.handDown();
        Optional<Received> inForce =
                versions.stream().filter(one -> one.state() == State.IN_FORCE).findFirst();
        Optional<String> off = own.offReason(tenant, code);
        Integer inUse = off.isPresent() ? null : inForce.map(Received::version).orElse(null);
        Answered answered;
        if (last.state() == State.REFUSED) {
            answered = new Answered(act, code, Answer.REFUSED, last.refusal(), inUse);
        } else if (inForce.isEmpty()) {
            answered = new Answered(act, code, Answer.ENDED, null, null);
        } else if (off.isPresent()) {
            answered = new Answered(act, code, Answer.SWITCHED_OFF, off.get(), null);
        } else {
            answered = new Answered(act, code, Answer.IN_USE, null, inUse);
        }
        send(tenant, last.sender(), answered);
    }

    /** Refuses unless the superior leaves it to this tenant whether the model is used. */
    void requireSwitchable(TenantId tenant, String code) {
        Received inForce = received.versions(tenant, code).stream()
                .filter(one -> one.state() == State.IN_FORCE)
                .findFirst()
                .orElseThrow(
                        () -> Problem.conflict("只有插件提供或上级下发、正在使用的模型可以这样停用或启用").toException());
        if (inForce.locked()) {
            throw Problem.of("locked-model", "该模型由上级锁定", 409, directory.name(inForce.sender()) + "下发并锁定了该模型,本单位不能停用或启用")
                    .toException();
        }
    }

    /** What the superior has handed down is for reading only. */
    void refuseChange(TenantId tenant, String code) {
        received.versions(tenant, code).stream().findFirst().ifPresent(one -> {
            throw Problem.conflict("该模型由" + directory.name(one.sender()) + "下发,本单位只能查看,不能发布、恢复或停用版本")
                    .toException();
        });
    }

    private void send(TenantId tenant, String superior, Answered answered) {
        outbox.put(tenant, new TenantId(superior), StatementKind.MODEL_ANSWERED, answered);
    }

    private Optional<String> refusal(TenantId tenant, HandedDown handed) {
        String code = handed.definition().code();
        if (!own.versions(tenant, code).isEmpty()) {
            return Optional.of("本单位已有同一代码" + code + "的自建模型");
        }
        try {
            CompiledModel.of(handed.definition(), handed.version());
            return Optional.empty();
        } catch (ModelRefused e) {
            return Optional.of(e.problems().stream()
                    .map(problem -> "栏目" + problem.field() + " " + problem.said())
                    .collect(Collectors.joining(";")));
        }
    }

    private void trace(TenantId tenant, String action, String code, String detail) {
        audit.record(tenant, "system", action, "warning-model/" + code, null, detail);
    }

    private void tell(TenantId tenant, String kind, String text) {
        notifications.tell(
                tenant,
                Stream.of("reviewer", "leader")
                        .map(role -> new Notice(clock.now(), role, null, kind, text, null))
                        .toList());
    }
}
