package zhiqian.app.imports;

import java.time.Instant;
import java.util.UUID;
import zhiqian.app.tenancy.TenantScoped;
import zhiqian.terms.TenantId;

/** A job as it stands in the table (导入任务). */
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
        Instant startedAt,
        Instant finishedAt)
        implements TenantScoped {
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
