package zhiqian.app.lead;

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
import zhiqian.app.tenancy.InTenant;
import zhiqian.kernel.lead.LeadState;
import zhiqian.terms.TenantId;

/** Files of a lead, for those who see the lead. */
@ApplicationScoped
@InTenant
@Transactional
public class LeadAttachmentService {
    @Inject
    private LeadStore leads;

    @Inject
    private AttachmentIntake intake;

    @Inject
    private AttachmentStore files;

    @Inject
    private LeadAttachments forwarding;

    @Inject
    private TimelineStore timeline;

    @Inject
    private AuditTrail audit;

    @Inject
    private BusinessClock clock;

    public Attachment add(Actor actor, UUID lead, String name, InputStream content) {
        LeadRecord row = LeadService.visible(
                actor, leads.findForUpdate(actor.tenant(), lead).orElseThrow(LeadService::unknown));
        Attachment taken = intake.take(actor.tenant(), row.id, name, content, actor.username());
        timeline.record(
                actor, lead, clock.now(), "attach", null, null, taken.name(), null, Map.of("sha256", taken.sha256()));
        audit.record(
                actor.tenant(), actor.username(), "attach", "lead/" + lead, null, taken.id() + " " + taken.sha256());
        if (row.targetTenant != null && row.state != LeadState.RETURNED_ROUTE) {
            forwarding.send(actor.tenant(), new TenantId(row.targetTenant), row.id, taken);
        }
        return taken;
    }

    public List<Attachment> list(Actor actor, UUID lead) {
        LeadService.visible(actor, leads.find(actor.tenant(), lead).orElseThrow(LeadService::unknown));
        return files.of(actor.tenant(), lead);
    }

    public Attachment find(Actor actor, UUID lead, UUID file) {
        LeadService.visible(actor, leads.find(actor.tenant(), lead).orElseThrow(LeadService::unknown));
        return files.find(actor.tenant(), file)
                .filter(found -> found.subjectId().equals(lead))
                .orElseThrow(LeadService::unknown);
    }

    /** Each piece in a transaction of its own: a slow reader holds no connection. */
    public Optional<byte[]> piece(Actor actor, UUID file, int no) {
        return files.chunk(actor.tenant(), file, no);
    }
}
