--liquibase formatted sql
--changeset zhiqian:tenant/deadline/0003-clocks-of-other-matters
--comment: warnings have clocks, too; each kind of matter has a due-queue of its own, so that none starves another
ALTER TABLE deadline_clock ADD COLUMN subject_kind text NOT NULL DEFAULT 'LEAD' CHECK (subject_kind IN ('LEAD', 'WARNING'));
DROP INDEX deadline_clock_due;
DROP INDEX deadline_clock_remind;
CREATE INDEX deadline_clock_due ON deadline_clock (due_at, id) WHERE state = 'RUNNING' AND subject_kind = 'LEAD';
CREATE INDEX deadline_clock_due_of_warnings ON deadline_clock (due_at, id) WHERE state = 'RUNNING' AND subject_kind = 'WARNING';
CREATE INDEX deadline_clock_remind ON deadline_clock (remind_at) WHERE remind_at IS NOT NULL AND subject_kind = 'LEAD';
CREATE INDEX deadline_clock_remind_of_warnings ON deadline_clock (remind_at) WHERE remind_at IS NOT NULL AND subject_kind = 'WARNING';
COMMENT ON COLUMN deadline_clock.subject_kind IS '计时对象:线索、预警';
--rollback DROP INDEX deadline_clock_remind_of_warnings; DROP INDEX deadline_clock_remind; DROP INDEX deadline_clock_due_of_warnings; DROP INDEX deadline_clock_due; ALTER TABLE deadline_clock DROP COLUMN subject_kind; CREATE INDEX deadline_clock_due ON deadline_clock (due_at, id) WHERE state = 'RUNNING'; CREATE INDEX deadline_clock_remind ON deadline_clock (remind_at) WHERE remind_at IS NOT NULL;
