--liquibase formatted sql
--changeset zhiqian:tenant/identity/0005-mail-addresses
--comment: where people and enterprise accounts get mail, and whether they want it
CREATE TABLE mail_address (
  username  text PRIMARY KEY REFERENCES app_user,
  address   bytea,
  wanted    boolean NOT NULL DEFAULT true
);
COMMENT ON TABLE mail_address IS '人员与企业账户的电子邮箱及是否接收邮件提醒';
COMMENT ON COLUMN mail_address.address IS '电子邮箱,SM4 加密;为空表示未填写';
COMMENT ON COLUMN mail_address.wanted IS '本人可以不接收邮件提醒';
--rollback DROP TABLE mail_address;
