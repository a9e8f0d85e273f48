--liquibase formatted sql
--changeset zhiqian:tenant/lead/0003-due-marks-in-place
--comment: a lead is rewritten ten times in its life, an overdue mark changes no indexed column: with room on its page it touches no index
DROP INDEX lead_overdue;
ALTER TABLE lead SET (fillfactor = 60);
--rollback ALTER TABLE lead RESET (fillfactor); CREATE INDEX lead_overdue ON lead (next_due_at, id) WHERE overdue AND NOT finished;
