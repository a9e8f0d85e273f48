--liquibase formatted sql
--changeset zhiqian:registry/0002-platform-users
--comment: people who run the platform; they hold no role in any tenant
CREATE TABLE platform_user (
  username       text PRIMARY KEY CHECK (username ~ '^[a-z][a-z0-9_.-]{1,39}$'),
  name           text NOT NULL,
  password_hash  text NOT NULL,
  roles          text NOT NULL,
  failed         int NOT NULL DEFAULT 0,
  locked_until   timestamptz,
  must_change    boolean NOT NULL DEFAULT false,
  disabled       boolean NOT NULL DEFAULT false,
  version        int NOT NULL DEFAULT 0
);
CREATE TABLE signing_key (
  kid         text PRIMARY KEY,
  private_jwk text NOT NULL,
  created_at  timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE signing_key IS '令牌签名密钥,各副本共用';
CREATE TABLE platform_secret (
  name   text PRIMARY KEY,
  value  bytea NOT NULL
);
CREATE TABLE platform_audit (
  id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at      timestamptz NOT NULL,
  actor   text NOT NULL,
  action  text NOT NULL,
  object  text NOT NULL,
  detail  text
);
COMMENT ON TABLE platform_audit IS '平台管理员的操作记录,只增不改';
--rollback DROP TABLE platform_audit; DROP TABLE platform_secret; DROP TABLE signing_key; DROP TABLE platform_user;
