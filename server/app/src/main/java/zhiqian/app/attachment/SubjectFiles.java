package zhiqian.app.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import zhiqian.app.audit.AuditTrail;
import zhiqian.app.clock.BusinessClock;
import zhiqian.app.identity.Actor;
import zhiqian.app.problem.Problem;
import zhiqian.app.timeline.EventStore;

/** Files of a subject with a timeline; its service has asked before whether the caller may see it, and locked it to add one. */
@ApplicationScoped
public class SubjectFiles {
    @Inject
    private AttachmentIntake intake;

    @Inject
    private AttachmentStore files;

    @Inject
    private EventStore timeline;

    @Inject
    private AuditTrail audit;

    @Inject
    private BusinessClock clock;

    /** @param kind what the subject is, as the audit trail calls it: {@code project} */
    public Attachment add(Actor actor, String kind, UUID subject, String name, InputStream content) {
        Attachment taken = intake.take(actor.tenant(), subject, name, content, actor.username());
        Map<String, String> detail = Map.of("sha256", taken.sha256());
        timeline.record(
                actor, new EventStore.Entry(subject, clock.now(), "attach", null, null, taken.name(), null, detail));
        audit.record(
                actor.tenant(),
                actor.username(),
                "attach",
                kind + "/" + subject,
                null,
                taken.id() + " " + taken.sha256());
        return taken;
    }

    public List<Attachment> of(Actor actor, UUID subject) {
        return files.of(actor.tenant(), subject);
    }

    /** @throws zhiqian.app.problem.ProblemException 404 if it is none of this subject's */
    public Attachment find(Actor actor, UUID subject, UUID file) {
        return files.find(actor.tenant(), file)
                .filter(found -> found.subjectId().equals(subject))
                .orElseThrow(() -> Problem.notFound().toException());
    }

    public Optional<byte[]> piece(Actor actor, UUID file, int no) {
        return files.chunk(actor.tenant(), file, no);
    }
}
