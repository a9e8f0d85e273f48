--liquibase formatted sql
--changeset zhiqian:tenant/bank/0002-what-a-message-waits-for
--comment: a waiting message is tried again when its account or worker is there, not all of them at every poll
ALTER TABLE bank_event
  ADD COLUMN waits_account bytea,
  ADD COLUMN waits_worker bytea;
COMMENT ON COLUMN bank_event.waits_account IS '等待登记的账号的盲索引';
COMMENT ON COLUMN bank_event.waits_worker IS '等待登记的工人证件号的盲索引';
CREATE INDEX bank_event_by_outcome ON bank_event (outcome, received_at DESC, source, event_ref);
--rollback DROP INDEX bank_event_by_outcome; ALTER TABLE bank_event DROP COLUMN waits_worker, DROP COLUMN waits_account;
