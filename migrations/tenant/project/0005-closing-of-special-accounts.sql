--liquibase formatted sql
--changeset zhiqian:tenant/project/0005-closing-of-special-accounts
--comment: an account is closed after a public notice of thirty days (R-B09, R-B54); when it was given is kept with it
ALTER TABLE special_account ADD COLUMN closing_noticed_from date, ADD COLUMN closing_noticed_to date;
ALTER TABLE special_account ADD CONSTRAINT special_account_closing_notice CHECK ((closing_noticed_from IS NULL) = (closing_noticed_to IS NULL));
COMMENT ON COLUMN special_account.closing_noticed_from IS '销户公示首日(条例26、27,53号9)';
COMMENT ON COLUMN special_account.closing_noticed_to IS '销户公示末日';
--rollback ALTER TABLE special_account DROP CONSTRAINT special_account_closing_notice, DROP COLUMN closing_noticed_from, DROP COLUMN closing_noticed_to;
