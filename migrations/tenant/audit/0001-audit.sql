--liquibase formatted sql
--changeset zhiqian:tenant/audit/0001-audit
--comment: append-only trail; entries are linked into a hash chain by a sealer, so that appending never queues
CREATE TABLE audit_entry (
  id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at      timestamptz NOT NULL,
  actor   text NOT NULL,
  action  text NOT NULL,
  object  text NOT NULL,
  purpose text,
  detail  text
);
CREATE INDEX audit_entry_by_object ON audit_entry (object, id);
COMMENT ON TABLE audit_entry IS '审计记录,只增不改(R-253 全过程记录)';
CREATE TABLE audit_seal (
  seq        bigint PRIMARY KEY,
  entry_id   bigint NOT NULL UNIQUE REFERENCES audit_entry,
  previous   text NOT NULL,
  hash       text NOT NULL
);
COMMENT ON TABLE audit_seal IS '审计链:每条记录连同前一条的摘要再取摘要';
--rollback DROP TABLE audit_seal; DROP TABLE audit_entry;
