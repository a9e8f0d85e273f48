--liquibase formatted sql
--changeset zhiqian:tenant/project/0007-when-work-went-on
--comment: the days of a standstill are no days without data (W03): the day on which work went on is found in the project's course
CREATE INDEX timeline_of_resumption ON timeline_event (subject_id) WHERE from_state = 'SUSPENDED';
--rollback DROP INDEX timeline_of_resumption;
