--liquibase formatted sql
--changeset zhiqian:tenant/project/0004-reminders
--comment: what was told before it was due, so that each is told once (R-B37, R-093, R-B41)
CREATE TABLE ledger_reminder (
  term        text NOT NULL CHECK (term IN ('DEPOSIT_EXPIRES', 'GUARANTEE_EXPIRES', 'INSPECTION', 'REFUND_REVIEW')),
  subject_id  uuid NOT NULL,
  due_on      date NOT NULL,
  told_at     timestamptz NOT NULL,
  PRIMARY KEY (term, subject_id, due_on)
);
COMMENT ON TABLE ledger_reminder IS '台账到期提醒:每事每期只提醒一次';
CREATE INDEX project_by_first_entry ON project (first_entry_on) WHERE first_entry_on IS NOT NULL;
CREATE INDEX deposit_refund_undecided ON deposit_refund (applied_on) WHERE decision IS NULL AND NOT voided;
--rollback DROP INDEX deposit_refund_undecided; DROP INDEX project_by_first_entry; DROP TABLE ledger_reminder;
