--liquibase formatted sql
--changeset zhiqian:tenant/identity/0003-second-factor
--comment: a one-time password as second factor, for those who want it
CREATE TABLE second_factor (
  username      text PRIMARY KEY REFERENCES app_user,
  secret        bytea NOT NULL,
  confirmed_at  timestamptz,
  last_step     bigint NOT NULL DEFAULT 0
);
COMMENT ON TABLE second_factor IS '动态口令(RFC 6238),本人自愿启用';
COMMENT ON COLUMN second_factor.secret IS '密钥,SM4 加密';
COMMENT ON COLUMN second_factor.confirmed_at IS '本人输入正确动态口令后才生效';
COMMENT ON COLUMN second_factor.last_step IS '最近用过的时间步;每步只能用一次';
--rollback DROP TABLE second_factor;
