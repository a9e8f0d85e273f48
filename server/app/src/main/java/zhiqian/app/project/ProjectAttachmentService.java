package zhiqian.app.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import zhiqian.app.attachment.Attachment;
import zhiqian.app.attachment.AttachmentIntake;
import zhiqian.app.attachment.AttachmentStore;
import zhiqian.app.audit.AuditTrail;
import zhiqian.app.clock.BusinessClock;
import zhiqian.app.identity.Actor;
import zhiqian.app.problem.Problem;
import zhiqian.app.tenancy.InTenant;
import zhiqian.app.timeline.EventStore;

/** Files of a project, for those who see the project. */
@ApplicationScoped
@InTenant
@Transactional
public class ProjectAttachmentService {
    @Inject
    private ProjectStore projects;

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

    public Attachment add(Actor actor, UUID project, String name, InputStream content) {
        // locked: the limit on a project's files counts those that are just coming in
        projects.visibleForUpdate(actor, project);
        Attachment taken = intake.take(actor.tenant(), project, name, content, actor.username());
        Map<String, String> detail = Map.of("sha256", taken.sha256());
        timeline.record(
                actor, new EventStore.Entry(project, clock.now(), "attach", null, null, taken.name(), null, detail));
        audit.record(
                actor.tenant(),
                actor.username(),
                "attach",
                "project/" + project,
                null,
                taken.id() + " " + taken.sha256());
        return taken;
    }

    public List<Attachment> list(Actor actor, UUID project) {
        projects.visible(actor, project);
        return files.of(actor.tenant(), project);
    }

    public Attachment find(Actor actor, UUID project, UUID file) {
        projects.visible(actor, project);
        return files.find(actor.tenant(), file)
                .filter(found -> found.subjectId().equals(project))
                .orElseThrow(() -> Problem.notFound().toException());
    }

    /** Each piece in a transaction of its own: a slow reader holds no connection. */
    public Optional<byte[]> piece(Actor actor, UUID file, int no) {
        return files.chunk(actor.tenant(), file, no);
    }
}
