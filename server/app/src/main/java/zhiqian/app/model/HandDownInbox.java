package zhiqian.app.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import zhiqian.app.audit.AuditTrail;
import zhiqian.app.exchange.Statement;
import zhiqian.app.exchange.StatementHandler;
import zhiqian.app.model.HandDownStatements.Answer;
import zhiqian.app.model.HandDownStatements.Answered;
import zhiqian.app.notification.NotificationStore;
import zhiqian.app.notification.NotificationStore.Notice;
import zhiqian.app.platform.Json;
import zhiqian.app.tenancy.TenantDirectory;
import zhiqian.kernel.exchange.StatementKind;
import zhiqian.terms.TenantId;

/** What statements about models do: below to the models received, above to what is known of the counties. */
@ApplicationScoped
class HandDownInbox implements StatementHandler {
    @Inject
    private ReceivedModels received;

    @Inject
    private HandDownStore handDowns;

    @Inject
    private NotificationStore notifications;

    @Inject
    private AuditTrail audit;

    @Inject
    private TenantDirectory directory;

    @Override
    public Set<StatementKind> kinds() {
        return Set.of(StatementKind.MODEL_HANDED_DOWN, StatementKind.MODEL_TAKEN_BACK, StatementKind.MODEL_ANSWERED);
    }

    @Override
    public void apply(TenantId receiver, Statement statement) {
        String from = statement.sender();
        switch (StatementKind.valueOf(statement.kind())) {
            case MODEL_HANDED_DOWN ->
                received.receive(receiver, from, Json.read(statement.payload(), HandDownStatements.HandedDown.class));
            case MODEL_TAKEN_BACK ->
                received.takeBack(receiver, from, Json.read(statement.payload(), HandDownStatements.TakenBack.class));
            case MODEL_ANSWERED -> answered(receiver, statement, Json.read(statement.payload(), Answered.class));
            default -> throw new IllegalArgumentException(statement.kind());
        }
    }

    private void answered(TenantId tenant, Statement statement, Answered answer) {
        if (!handDowns.answer(tenant, statement.sender(), answer, statement.at())) {
            return;
        }
        String county = directory.name(statement.sender());
        String own = HandedCode.own(answer.code());
        audit.record(
                tenant,
                "system",
                "answer-model",
                "warning-model/" + own,
                null,
                county + ":" + answer.answer() + (answer.note() == null ? "" : " " + answer.note()));
        if (answer.answer() == Answer.REFUSED || answer.answer() == Answer.SWITCHED_OFF) {
            String text = county + (answer.answer() == Answer.REFUSED ? "未采用" : "停用了") + "下发的预警模型 " + own + ":"
                    + answer.note();
            notifications.tell(
                    tenant, List.of(new Notice(statement.at(), "leader", null, "MODEL_ANSWERED", text, null)));
        }
    }
}
