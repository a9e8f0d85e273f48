package zhiqian.app.project;

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

/** Files of a project, for those who see the project. */
@ApplicationScoped
@InTenant
@Transactional
public class ProjectAttachmentService {
    @Inject
    private ProjectStore projects;

    @Inject
    private SubjectFiles files;

    public Attachment add(Actor actor, UUID project, String name, InputStream content) {
        // locked: the limit on a project's files counts those that are just coming in
        projects.visibleForUpdate(actor, project);
        return files.add(actor, "project", project, name, content);
    }

    public List<Attachment> list(Actor actor, UUID project) {
        projects.visible(actor, project);
        return files.of(actor, project);
    }

    public Attachment find(Actor actor, UUID project, UUID file) {
        projects.visible(actor, project);
        return files.find(actor, project, file);
    }

    /** Each piece in a transaction of its own: a slow reader holds no connection. */
    public Optional<byte[]> piece(Actor actor, UUID file, int no) {
        return files.piece(actor, file, no);
    }
}
