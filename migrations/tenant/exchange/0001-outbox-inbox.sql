--liquibase formatted sql
--changeset zhiqian:tenant/exchange/0001-outbox-inbox
--comment: statements to and from other tenants; key is sender plus number, applied once and in order
CREATE TABLE outbox (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  receiver      text NOT NULL,
  no            bigint,
  kind          text NOT NULL,
  payload       text NOT NULL CHECK (payload IS JSON OBJECT),
  created_at    timestamptz NOT NULL,
  delivered_at  timestamptz
);
CREATE INDEX outbox_waiting ON outbox (id) WHERE delivered_at IS NULL;
COMMENT ON TABLE outbox IS '发出的陈述,与引起它的变更同一事务写入';
CREATE TABLE outbox_stream (
  receiver  text PRIMARY KEY,
  last_no   bigint NOT NULL
);
CREATE TABLE inbox (
  sender       text NOT NULL,
  no           bigint NOT NULL,
  kind         text NOT NULL,
  payload      text NOT NULL,
  received_at  timestamptz NOT NULL,
  applied_at   timestamptz,
  attempts     int NOT NULL DEFAULT 0,
  retry_at     timestamptz,
  error        text,
  PRIMARY KEY (sender, no)
);
CREATE INDEX inbox_waiting ON inbox (sender, no) WHERE applied_at IS NULL;
COMMENT ON TABLE inbox IS '收到的陈述;主键保证同一陈述只收一次';
CREATE TABLE inbox_stream (
  sender      text PRIMARY KEY,
  applied_no  bigint NOT NULL
);
--rollback DROP TABLE inbox_stream; DROP TABLE inbox; DROP TABLE outbox_stream; DROP TABLE outbox;
