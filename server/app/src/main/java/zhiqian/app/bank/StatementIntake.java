package zhiqian.app.bank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import zhiqian.app.identity.Actor;
import zhiqian.app.problem.Problem;

/** A statement that a person hands in: read by a plugin, then taken in like any other messages, batch by batch. */
@ApplicationScoped
class StatementIntake {
    @Inject
    private BankFeed feed;

    @Inject
    private BankIntakeService intake;

    @Inject
    private BankDeskService desk;

    BankResource.Handed take(Actor actor, String source, String fileName, byte[] content) {
        if (!feed.enabled(actor.tenant()).contains(source)) {
            throw Problem.invalid("plugin", "本单位没有启用这个银行插件").toException();
        }
        BankFeed.Reading reading = read(actor, source, fileName, content);
        Intake all = Intake.NOTHING;
        List<BankMessage> messages = reading.messages();
        for (int from = 0; from < messages.size(); from += BankIntakeService.BATCH) {
            int to = Math.min(messages.size(), from + BankIntakeService.BATCH);
            all = all.plus(intake.take(actor.tenant(), source, messages.subList(from, to)));
        }
        desk.handedIn(actor, source, all);
        return new BankResource.Handed(all, reading.problems());
    }

    private BankFeed.Reading read(Actor actor, String source, String fileName, byte[] content) {
        try {
            return feed.read(actor.tenant(), source, fileName, content);
        } catch (FeedFailed e) {
            throw Problem.invalid("file", e.getMessage()).toException();
        }
    }
}
