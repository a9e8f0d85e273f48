--liquibase formatted sql
--changeset zhiqian:tenant/imports/0001-imports
--comment: imports as jobs: the file waits in the database, so that any replica can begin or resume it
CREATE TABLE import_job (
  id            uuid PRIMARY KEY,
  kind          text NOT NULL,
  file_name     text NOT NULL,
  format        text NOT NULL CHECK (format IN ('CSV', 'XLSX')),
  size          bigint NOT NULL,
  mode          text NOT NULL CHECK (mode IN ('EACH_ROW', 'ALL_OR_NOTHING', 'DRY_RUN')),
  state         text NOT NULL CHECK (state IN ('UPLOADING', 'WAITING', 'RUNNING', 'DONE', 'REJECTED', 'FAILED', 'CANCELLED')),
  total_rows    bigint,
  read_rows     bigint NOT NULL DEFAULT 0,
  added_rows    bigint NOT NULL DEFAULT 0,
  changed_rows  bigint NOT NULL DEFAULT 0,
  same_rows     bigint NOT NULL DEFAULT 0,
  bad_rows      bigint NOT NULL DEFAULT 0,
  phase         text NOT NULL DEFAULT 'CHECK' CHECK (phase IN ('CHECK', 'APPLY', 'SUMMARISE')),
  cancel_asked  boolean NOT NULL DEFAULT false,
  failure       text,
  headings      text,
  lease_until   timestamptz,
  created_at    timestamptz NOT NULL,
  created_by    text NOT NULL,
  creator_name  text NOT NULL,
  department    text,
  started_at    timestamptz,
  finished_at   timestamptz,
  version       int NOT NULL DEFAULT 0
);
CREATE INDEX import_job_open ON import_job (created_at) WHERE state IN ('UPLOADING', 'WAITING', 'RUNNING');
CREATE INDEX import_job_by_time ON import_job (created_at, id);
COMMENT ON TABLE import_job IS '导入任务';

CREATE TABLE import_chunk (
  job_id  uuid NOT NULL REFERENCES import_job,
  no      int NOT NULL,
  bytes   bytea NOT NULL,
  PRIMARY KEY (job_id, no)
);
COMMENT ON TABLE import_chunk IS '待导入文件的内容,按块加密存放;任务结束即删除';

CREATE TABLE import_error (
  job_id   uuid NOT NULL REFERENCES import_job,
  row_no   bigint NOT NULL,
  columns  text NOT NULL,
  message  text NOT NULL,
  cells    bytea NOT NULL,
  PRIMARY KEY (job_id, row_no)
);
COMMENT ON TABLE import_error IS '导入未成功的行及原因;原始内容加密';
CREATE TABLE import_touched (
  job_id      uuid NOT NULL REFERENCES import_job,
  project_id  uuid NOT NULL,
  work_date   date NOT NULL,
  PRIMARY KEY (job_id, project_id, work_date)
);
COMMENT ON TABLE import_touched IS '导入后要重新汇总的项目和日期';
--rollback DROP TABLE import_touched; DROP TABLE import_error; DROP TABLE import_chunk; DROP TABLE import_job;
