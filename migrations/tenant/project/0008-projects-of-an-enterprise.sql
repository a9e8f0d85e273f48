--liquibase formatted sql
--changeset zhiqian:tenant/project/0008-projects-of-an-enterprise
--comment: the list of enterprises counts the projects of each
CREATE INDEX project_by_owner ON project (owner_credit_code) WHERE owner_credit_code IS NOT NULL;
CREATE INDEX project_by_contractor ON project (contractor_credit_code) WHERE contractor_credit_code IS NOT NULL;
--rollback DROP INDEX project_by_contractor; DROP INDEX project_by_owner;
