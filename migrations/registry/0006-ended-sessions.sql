--liquibase formatted sql
--changeset zhiqian:registry/0006-ended-sessions
--comment: sessions that end before their token does; every replica holds a copy
CREATE TABLE ended_session (
  subject     text PRIMARY KEY,
  epoch       int NOT NULL DEFAULT 0,
  kept        text,
  expires_at  timestamptz NOT NULL,
  written_in  xid8 NOT NULL DEFAULT pg_current_xact_id()
);
CREATE INDEX ended_session_by_transaction ON ended_session (written_in);
CREATE INDEX ended_session_by_expiry ON ended_session (expires_at);
COMMENT ON TABLE ended_session IS '令牌到期前已失效的会话:退出、停用、改密、重置、调整角色';
COMMENT ON COLUMN ended_session.subject IS 'token/<jti>,或 user/<租户>/<用户名>';
COMMENT ON COLUMN ended_session.epoch IS '该用户早于此代的令牌一律失效';
COMMENT ON COLUMN ended_session.kept IS '例外:本人改密所用的会话继续有效';
COMMENT ON COLUMN ended_session.expires_at IS '此后相关令牌均已到期,本行可删';
COMMENT ON COLUMN ended_session.written_in IS '写入的事务号,各副本据此只读新行';
ALTER TABLE platform_user ADD COLUMN epoch int NOT NULL DEFAULT 0;
COMMENT ON COLUMN platform_user.epoch IS '会话代数,加一即结束其全部会话';
--rollback ALTER TABLE platform_user DROP COLUMN epoch; DROP TABLE ended_session;
