package zhiqian.app.warning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import zhiqian.app.attachment.Attachment;
import zhiqian.app.attachment.SubjectFiles;
import zhiqian.app.identity.Actor;
import zhiqian.app.tenancy.InTenant;

/** Evidence of a warning (证据材料), for those who see the warning: the responsible party hands it in, the department reads it. */
@ApplicationScoped
@InTenant
@Transactional
public class WarningAttachmentService {
    @Inject
    private WarningService warnings;

    @Inject
    private SubjectFiles files;

    public Attachment add(Actor actor, UUID warning, String name, InputStream content) {
        // locked: the limit on the files of a warning counts those that are just coming in
        warnings.locked(actor, warning, null);
        return files.add(actor, "warning", warning, name, content);
    }

    public List<Attachment> list(Actor actor, UUID warning) {
        warnings.visible(actor, warning);
        return files.of(actor, warning);
    }

    public Attachment find(Actor actor, UUID warning, UUID file) {
        warnings.visible(actor, warning);
        return files.find(actor, warning, file);
    }

    /** Each piece in a transaction of its own: a slow reader holds no connection. */
    public Optional<byte[]> piece(Actor actor, UUID file, int no) {
        return files.piece(actor, file, no);
    }
}
