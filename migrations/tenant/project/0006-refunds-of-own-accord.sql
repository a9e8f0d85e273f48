--liquibase formatted sql
--changeset zhiqian:tenant/project/0006-refunds-of-own-accord
--comment: HR gives deposits back of its own accord; it looks at them when a project is completed and every half year (R-054, R-055, R-B41); who does not report a missed allocation is told on (R-034)
ALTER TABLE ledger_reminder DROP CONSTRAINT ledger_reminder_term_check;
ALTER TABLE ledger_reminder ADD CONSTRAINT ledger_reminder_term_check
  CHECK (term IN ('DEPOSIT_EXPIRES', 'GUARANTEE_EXPIRES', 'INSPECTION', 'REFUND_REVIEW', 'REFUND_DUE', 'REPORT_MISSING'));
--rollback DELETE FROM ledger_reminder WHERE term IN ('REFUND_DUE', 'REPORT_MISSING'); ALTER TABLE ledger_reminder DROP CONSTRAINT ledger_reminder_term_check; ALTER TABLE ledger_reminder ADD CONSTRAINT ledger_reminder_term_check CHECK (term IN ('DEPOSIT_EXPIRES', 'GUARANTEE_EXPIRES', 'INSPECTION', 'REFUND_REVIEW'));
