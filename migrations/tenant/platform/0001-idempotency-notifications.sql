--liquibase formatted sql
--changeset zhiqian:tenant/platform/0001-idempotency-notifications
--comment: answers to repeated writes, and reminders for people
CREATE TABLE idempotency (
  key         text NOT NULL,
  actor       text NOT NULL,
  request     text NOT NULL,
  status      int NOT NULL,
  location    text,
  answer      text NOT NULL,
  created_at  timestamptz NOT NULL,
  PRIMARY KEY (actor, key)
);
COMMENT ON TABLE idempotency IS '幂等键与首次应答,与变更同一事务';
CREATE TABLE notification (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at          timestamptz NOT NULL,
  role        text NOT NULL,
  department  text,
  kind        text NOT NULL,
  text        text NOT NULL,
  lead_id     uuid
);
CREATE INDEX notification_by_role ON notification (role, id);
CREATE TABLE notification_read (
  notification_id  bigint NOT NULL REFERENCES notification,
  username         text NOT NULL,
  read_at          timestamptz NOT NULL,
  PRIMARY KEY (username, notification_id)
);
--rollback DROP TABLE notification_read; DROP TABLE notification; DROP TABLE idempotency;
