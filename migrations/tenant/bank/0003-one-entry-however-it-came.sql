--liquibase formatted sql
--changeset zhiqian:tenant/bank/0003-one-entry-however-it-came
--comment: an entry of an account is one, whether the office or the bank tells it first: found by account and number
CREATE INDEX account_transaction_by_ref ON account_transaction (account_id, bank_ref);
--rollback DROP INDEX account_transaction_by_ref;
