--liquibase formatted sql
--changeset zhiqian:tenant/identity/0002-session-epoch
--comment: raising a person's epoch ends all sessions that were opened before
ALTER TABLE app_user ADD COLUMN epoch int NOT NULL DEFAULT 0;
COMMENT ON COLUMN app_user.epoch IS '会话代数,加一即结束其全部会话';
--rollback ALTER TABLE app_user DROP COLUMN epoch;
