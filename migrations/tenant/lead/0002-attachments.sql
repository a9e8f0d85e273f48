--liquibase formatted sql
--changeset zhiqian:tenant/lead/0002-attachments
--comment: files live in the tenant's own schema, so that the wall around its rows is also the wall around its files
CREATE TABLE attachment (
  id           uuid PRIMARY KEY,
  subject_id   uuid NOT NULL,
  name         text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  type         text NOT NULL,
  size         bigint NOT NULL CHECK (size > 0),
  sha256       text NOT NULL,
  scan         text NOT NULL CHECK (scan IN ('CLEAN', 'NOT_SCANNED')),
  uploaded_by  text NOT NULL,
  uploaded_at  timestamptz NOT NULL
);
CREATE INDEX attachment_by_subject ON attachment (subject_id, uploaded_at);
CREATE TABLE attachment_chunk (
  attachment_id  uuid NOT NULL REFERENCES attachment DEFERRABLE INITIALLY DEFERRED,
  no             int NOT NULL,
  bytes          bytea NOT NULL,
  PRIMARY KEY (attachment_id, no)
);
ALTER TABLE attachment_chunk ALTER COLUMN bytes SET STORAGE EXTERNAL;
COMMENT ON TABLE attachment_chunk IS '附件内容分块,读写不占内存';
--rollback DROP TABLE attachment_chunk; DROP TABLE attachment;
