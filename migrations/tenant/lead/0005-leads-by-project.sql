--liquibase formatted sql
--changeset zhiqian:tenant/lead/0005-leads-by-project
--comment: facts of a project count the complaints that name it (requirements 4.2); found by name, not by reading all leads
CREATE INDEX lead_by_project ON lead (project) WHERE project IS NOT NULL;
--rollback DROP INDEX lead_by_project;
