--liquibase formatted sql
--changeset zhiqian:tenant/bank/0003-one-entry-however-it-came
--comment: an entry of an account is one, whether the office, a bank or two connectors of it tell it: known by account and the bank's own number, before which the reference connectors used to put a digest of the account
DELETE FROM account_transaction t USING account_transaction o
  WHERE t.source NOT LIKE 'IMPORT/%' AND o.source NOT LIKE 'IMPORT/%' AND o.account_id = t.account_id
    AND regexp_replace(o.bank_ref, '^[0-9a-f]{12}-', '') = regexp_replace(t.bank_ref, '^[0-9a-f]{12}-', '')
    AND (o.booked_at, o.source) > (t.booked_at, t.source);
UPDATE account_transaction t SET source = 'BANK/' || left(encode(a.account_index, 'hex'), 16), bank_ref = regexp_replace(t.bank_ref, '^[0-9a-f]{12}-', '')
  FROM special_account a WHERE a.id = t.account_id AND t.source NOT LIKE 'IMPORT/%';
DELETE FROM wage_payment t USING wage_payment o
  WHERE t.source NOT LIKE 'IMPORT/%' AND o.source NOT LIKE 'IMPORT/%' AND o.account_id = t.account_id
    AND regexp_replace(o.bank_ref, '^[0-9a-f]{12}-', '') = regexp_replace(t.bank_ref, '^[0-9a-f]{12}-', '')
    AND (o.result_at, o.source) > (t.result_at, t.source);
UPDATE wage_payment t SET source = 'BANK/' || left(encode(a.account_index, 'hex'), 16), bank_ref = regexp_replace(t.bank_ref, '^[0-9a-f]{12}-', '')
  FROM special_account a WHERE a.id = t.account_id AND t.source NOT LIKE 'IMPORT/%';
CREATE INDEX account_transaction_by_ref ON account_transaction (account_id, bank_ref);
COMMENT ON COLUMN account_transaction.source IS '来源:BANK/账号盲摘要、IMPORT/账户;同一账户同一流水号只计一次,以银行为准';
COMMENT ON COLUMN wage_payment.source IS '来源:BANK/账号盲摘要、IMPORT/项目/工人/月份';
--rollback DROP INDEX account_transaction_by_ref;
