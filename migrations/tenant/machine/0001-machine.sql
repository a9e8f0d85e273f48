--liquibase formatted sql
--changeset zhiqian:tenant/machine/0001-machine
--comment: what a contractor's system signs with, for one project each, and the nonces it has used
CREATE TABLE machine_credential (
  id               uuid PRIMARY KEY,
  project_id       uuid NOT NULL REFERENCES project,
  app_id           text NOT NULL UNIQUE CHECK (app_id ~ '^[0-9]{6}-[A-Z0-9]{16}$'),
  name             text NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
  note             text,
  secret           bytea NOT NULL,
  previous_secret  bytea,
  previous_until   timestamptz,
  state            text NOT NULL DEFAULT 'ACTIVE' CHECK (state IN ('ACTIVE', 'REVOKED')),
  revoke_reason    text,
  failures         bigint NOT NULL DEFAULT 0,
  failed_in_a_row  int NOT NULL DEFAULT 0,
  last_failed_at   timestamptz,
  locked_until     timestamptz,
  last_used_at     timestamptz,
  rotated_at       timestamptz,
  created_at       timestamptz NOT NULL,
  created_by       text NOT NULL,
  updated_at       timestamptz NOT NULL,
  updated_by       text NOT NULL,
  CONSTRAINT machine_credential_revoked_for_a_reason CHECK ((state = 'REVOKED') = (revoke_reason IS NOT NULL)),
  CONSTRAINT machine_credential_previous_whole CHECK ((previous_secret IS NULL) = (previous_until IS NULL))
);
CREATE INDEX machine_credential_by_project ON machine_credential (project_id, id);
COMMENT ON TABLE machine_credential IS '接口凭证:企业系统报送本项目实名制数据时签名用,每项目可有数个';
COMMENT ON COLUMN machine_credential.secret IS '签名密钥,加密存放,只在签发、更换时显示一次';
COMMENT ON COLUMN machine_credential.previous_until IS '更换密钥后旧密钥仍可使用的截止时刻';
COMMENT ON COLUMN machine_credential.failures IS '自签发以来签名不符的次数';

CREATE TABLE machine_nonce (
  credential_id  uuid NOT NULL REFERENCES machine_credential,
  nonce          text NOT NULL,
  expires_at     timestamptz NOT NULL,
  PRIMARY KEY (credential_id, nonce)
);
CREATE INDEX machine_nonce_expired ON machine_nonce (credential_id, expires_at);
COMMENT ON TABLE machine_nonce IS '已用过的随机串:同一凭证不得重复;时间戳失效后即清除';
--rollback DROP TABLE machine_nonce; DROP TABLE machine_credential;
