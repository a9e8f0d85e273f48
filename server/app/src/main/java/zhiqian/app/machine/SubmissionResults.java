package zhiqian.app.machine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import zhiqian.app.identity.Actor;
import zhiqian.app.imports.ImportService.BadRowView;
import zhiqian.app.imports.ImportViews.JobView;
import zhiqian.app.imports.SubmissionService;
import zhiqian.app.problem.Problem;

/** What became of what was sent (异步处理结果): counts, and what is wrong with which object. */
@ApplicationScoped
class SubmissionResults {
    @Inject
    private SubmissionService submissions;

    /**
     * @param index   place of the object in its list, from 0
     * @param fields  at fault; empty if the object as such is
     * @param message in Chinese
     */
    record RowError(int index, List<String> fields, String message) {}

    /** @param next cursor of further errors; {@code null} if these are all */
    record Result(
            UUID requestSerialCode,
            String method,
            String state,
            String stateName,
            boolean finished,
            long totalRows,
            long addedRows,
            long changedRows,
            long sameRows,
            long badRows,
            String failure,
            List<RowError> errors,
            String next) {}

    Result of(Credential credential, String serialCode, long after, int limit) {
        Actor actor = credential.actor();
        UUID id = id(serialCode);
        JobView job = submissions.show(actor, credential.project(), id);
        List<BadRowView> bad = submissions.badRows(actor, credential.project(), id, after, limit);
        String method = job.fileName().substring(job.fileName().indexOf(' ') + 1);
        return new Result(
                id,
                method,
                job.state(),
                job.stateName(),
                job.finishedAt() != null,
                job.totalRows() == null ? job.readRows() : job.totalRows(),
                job.addedRows(),
                job.changedRows(),
                job.sameRows(),
                job.badRows(),
                job.failure(),
                bad.stream().map(row -> error(method, row)).toList(),
                bad.size() < limit
                        ? null
                        : Long.toString(bad.get(bad.size() - 1).row()));
    }

    private static RowError error(String method, BadRowView row) {
        Upload upload = MachineMethod.named(method)
                .flatMap(MachineMethod::upload)
                .orElseThrow(() -> new IllegalStateException(method));
        List<String> fields = Arrays.stream(row.columns().split("、"))
                .flatMap(heading -> upload.nameOf(heading).stream())
                .distinct()
                .toList();
        return new RowError(Integer.parseInt(row.cells().get(0)), fields, row.message());
    }

    private static UUID id(String serialCode) {
        try {
            return UUID.fromString(serialCode);
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("data.requestSerialCode", "请填写报送时返回的 requestSerialCode")
                    .toException();
        }
    }
}
