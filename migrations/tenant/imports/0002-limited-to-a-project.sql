--liquibase formatted sql
--changeset zhiqian:tenant/imports/0002-limited-to-a-project
--comment: what a contractor's system sends is an import of one project: rows that name another are refused
ALTER TABLE import_job ADD COLUMN project_id uuid REFERENCES project;
COMMENT ON COLUMN import_job.project_id IS '接口报送所属项目,其行只能属于这个项目;人工导入为空';
--rollback ALTER TABLE import_job DROP COLUMN project_id;
