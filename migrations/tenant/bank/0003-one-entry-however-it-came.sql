--liquibase formatted sql
--changeset zhiqian:tenant/bank/0003-one-entry-however-it-came
--comment: an entry of an account is one, whether the office, a bank or two connectors of it tell it: known by account and the bank's own number, before which the two connectors named here used to put a digest of the account
CREATE TEMPORARY TABLE entry_key ON COMMIT DROP AS
  SELECT source, bank_ref, fresh_source, fresh_ref, row_number() OVER (PARTITION BY fresh_source, fresh_ref
      ORDER BY source LIKE 'IMPORT/%', reversed_at DESC NULLS LAST, booked_at DESC, source, bank_ref) AS place
  FROM (SELECT t.source, t.bank_ref, t.booked_at, t.reversed_at, 'ACCOUNT/' || left(encode(a.account_index, 'hex'), 16) AS fresh_source,
      CASE WHEN t.source IN ('bank-iso20022-sftp', 'bank-statement-files') THEN regexp_replace(t.bank_ref, '^[0-9a-f]{12}-', '')
        ELSE t.bank_ref END AS fresh_ref
    FROM account_transaction t JOIN special_account a ON a.id = t.account_id) keyed;
DELETE FROM account_transaction t USING entry_key k WHERE k.place > 1 AND t.source = k.source AND t.bank_ref = k.bank_ref;
UPDATE account_transaction t SET source = k.fresh_source, bank_ref = k.fresh_ref FROM entry_key k
  WHERE k.place = 1 AND t.source = k.source AND t.bank_ref = k.bank_ref;
CREATE TEMPORARY TABLE payment_key ON COMMIT DROP AS
  SELECT source, bank_ref, fresh_source, fresh_ref, row_number() OVER (PARTITION BY fresh_source, fresh_ref
      ORDER BY result_at DESC, source, bank_ref) AS place
  FROM (SELECT t.source, t.bank_ref, t.result_at, 'ACCOUNT/' || left(encode(a.account_index, 'hex'), 16) AS fresh_source,
      CASE WHEN t.source IN ('bank-iso20022-sftp', 'bank-statement-files') THEN regexp_replace(t.bank_ref, '^[0-9a-f]{12}-', '')
        ELSE t.bank_ref END AS fresh_ref
    FROM wage_payment t JOIN special_account a ON a.id = t.account_id WHERE t.source NOT LIKE 'IMPORT/%') keyed;
DELETE FROM wage_payment t USING payment_key k WHERE k.place > 1 AND t.source = k.source AND t.bank_ref = k.bank_ref;
UPDATE wage_payment t SET source = k.fresh_source, bank_ref = k.fresh_ref FROM payment_key k
  WHERE k.place = 1 AND t.source = k.source AND t.bank_ref = k.bank_ref;
COMMENT ON COLUMN account_transaction.source IS 'ACCOUNT/账号盲索引前16位:同一账户同一流水号只有一条;import_id 为空即银行所报,以银行为准';
COMMENT ON COLUMN wage_payment.source IS '银行所报:ACCOUNT/账号盲索引前16位;导入:IMPORT/项目/工人/月份';
--rollback SELECT 'the entries stay under their new keys';
