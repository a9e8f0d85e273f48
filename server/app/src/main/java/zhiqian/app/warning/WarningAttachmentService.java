package zhiqian.app.warning;

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

/** Evidence of a warning (证据材料), for those who see the warning: the responsible party hands it in, the department reads it. */
@ApplicationScoped
@InTenant
@Transactional
public class WarningAttachmentService {
    @Inject
    private WarningService warnings;

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

    public Attachment add(Actor actor, UUID warning, String name, InputStream content) {
        // locked: the limit on the files of a warning counts those that are just coming in
        warnings.locked(actor, warning, null);
        Attachment taken = intake.take(actor.tenant(), warning, name, content, actor.username());
        Map<String, String> detail = Map.of("sha256", taken.sha256());
        timeline.record(
                actor, new EventStore.Entry(warning, clock.now(), "attach", null, null, taken.name(), null, detail));
        audit.record(
                actor.tenant(),
                actor.username(),
                "attach",
                "warning/" + warning,
                null,
                taken.id() + " " + taken.sha256());
        return taken;
    }

    public List<Attachment> list(Actor actor, UUID warning) {
        warnings.visible(actor, warning);
        return files.of(actor.tenant(), warning);
    }

    public Attachment find(Actor actor, UUID warning, UUID file) {
        warnings.visible(actor, warning);
        return files.find(actor.tenant(), file)
                .filter(found -> found.subjectId().equals(warning))
                .orElseThrow(() -> Problem.notFound().toException());
    }

    /** Each piece in a transaction of its own: a slow reader holds no connection. */
    public Optional<byte[]> piece(Actor actor, UUID file, int no) {
        return files.chunk(actor.tenant(), file, no);
    }
}
