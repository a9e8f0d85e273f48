--liquibase formatted sql
--changeset zhiqian:tenant/identity/0004-enterprise-accounts
--comment: accounts of contractors and owners, which see what concerns the enterprise itself and nothing else
ALTER TABLE app_user ADD COLUMN enterprise text CHECK (length(enterprise) = 18);
COMMENT ON COLUMN app_user.enterprise IS '企业账户的统一社会信用代码;其他人员为空';
--rollback ALTER TABLE app_user DROP COLUMN enterprise;
