package zhiqian.app.imports;

import java.time.Instant;
import java.util.UUID;
import zhiqian.app.identity.Actor;
import zhiqian.app.platform.UuidV7;
import zhiqian.app.tenancy.TenantScoped;
import zhiqian.terms.TenantId;

/**
 * A job as it stands in the table (导入任务).
 *
 * @param project the only project that its rows may name, if a contractor's system sent them (接口报送); else {@code null}
 */
record ImportTask(
        TenantId tenant,
        UUID id,
        ImportKind kind,
        String fileName,
        Mode mode,
        State state,
        Phase phase,
        Long totalRows,
        long readRows,
        long addedRows,
        long changedRows,
        long sameRows,
        long badRows,
        boolean cancelAsked,
        String failure,
        String headings,
        Instant createdAt,
        String createdBy,
        String creatorName,
        String department,
        UUID project,
        Instant startedAt,
        Instant finishedAt)
        implements TenantScoped {
    /** One that nobody has begun. */
    static ImportTask waiting(Actor actor, ImportKind kind, String fileName, Mode mode, UUID project, Instant now) {
        return new ImportTask(
                actor.tenant(),
                UuidV7.next(),
                kind,
                fileName,
                mode,
                State.WAITING,
                mode == Mode.EACH_ROW ? Phase.APPLY : Phase.CHECK,
                null,
                0,
                0,
                0,
                0,
                0,
                false,
                null,
                null,
                now,
                actor.username(),
                actor.name(),
                actor.department(),
                project,
                null,
                null);
    }

    /** What becomes of good rows when there are bad ones. */
    enum Mode {
        /** 逐行导入: they are taken. */
        EACH_ROW,
        /** 全部成功才导入. */
        ALL_OR_NOTHING,
        /** 只检查不导入. */
        DRY_RUN
    }

    enum State {
        UPLOADING("上传中"),
        WAITING("等待"),
        RUNNING("进行中"),
        DONE("已完成"),
        REJECTED("有错,未导入"),
        FAILED("不能导入"),
        CANCELLED("已取消");

        private final String chinese;

        State(String chinese) {
            this.chinese = chinese;
        }

        String chinese() {
            return chinese;
        }

        boolean isOpen() {
            return this == UPLOADING || this == WAITING || this == RUNNING;
        }
    }

    enum Phase {
        CHECK,
        APPLY,
        SUMMARISE
    }
}
