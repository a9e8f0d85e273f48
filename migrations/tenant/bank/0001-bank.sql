--liquibase formatted sql
--changeset zhiqian:tenant/bank/0001-bank
--comment: what banks tell of special accounts; each message once, whatever the order in which it comes (R-033, R-174)
ALTER TABLE special_account
  ADD COLUMN confirmed_at timestamptz,
  ADD COLUMN frozen_from date,
  ADD COLUMN frozen_to date;
COMMENT ON COLUMN special_account.confirmed_at IS '银行确认开户的时刻;只有银行确认能消除W02';
COMMENT ON COLUMN special_account.frozen_from IS '冻结起始日;解冻后保留最近一次';

CREATE TABLE account_transaction (
  source        text NOT NULL,
  bank_ref      text NOT NULL,
  project_id    uuid NOT NULL REFERENCES project,
  account_id    uuid NOT NULL REFERENCES special_account,
  booked_on     date NOT NULL,
  booked_at     timestamptz NOT NULL,
  incoming      boolean NOT NULL,
  amount_fen    bigint NOT NULL CHECK (amount_fen > 0),
  balance_fen   bigint,
  kind          text NOT NULL CHECK (kind IN ('LABOUR_COST', 'WAGES', 'INTEREST', 'OTHER')),
  counterparty  text,
  reversed_at   timestamptz,
  reversal_ref  text,
  import_id     uuid,
  PRIMARY KEY (source, bank_ref)
);
CREATE INDEX account_transaction_by_project ON account_transaction (project_id, booked_on) INCLUDE (kind, incoming, amount_fen, reversed_at);
COMMENT ON TABLE account_transaction IS '专用账户流水(R-031);冲正的流水不计';

CREATE TABLE bank_reversal (
  source       text NOT NULL,
  reversal_ref text NOT NULL,
  reverses     text NOT NULL,
  at           timestamptz NOT NULL,
  PRIMARY KEY (source, reversal_ref)
);
CREATE INDEX bank_reversal_of ON bank_reversal (source, reverses);
COMMENT ON TABLE bank_reversal IS '冲正通知,可能先于被冲正的流水到达';

CREATE TABLE labour_cost_plan (
  id           uuid PRIMARY KEY,
  project_id   uuid NOT NULL REFERENCES project,
  agreed_on    date NOT NULL,
  amount_fen   bigint NOT NULL CHECK (amount_fen > 0),
  voided       boolean NOT NULL DEFAULT false,
  void_reason  text,
  created_at   timestamptz NOT NULL,
  created_by   text NOT NULL,
  updated_at   timestamptz NOT NULL,
  updated_by   text NOT NULL,
  version      int NOT NULL DEFAULT 1,
  CONSTRAINT labour_cost_plan_void_reason CHECK (voided = (void_reason IS NOT NULL))
);
CREATE UNIQUE INDEX labour_cost_plan_once ON labour_cost_plan (project_id, agreed_on) WHERE NOT voided;
COMMENT ON TABLE labour_cost_plan IS '人工费拨付计划(R-031):约定的拨付日(顺延之前)和金额';

CREATE TABLE allocation_notice (
  source        text NOT NULL,
  event_ref     text NOT NULL,
  project_id    uuid NOT NULL REFERENCES project,
  account_id    uuid REFERENCES special_account,
  agreed_on     date NOT NULL,
  missing_fen   bigint,
  sent_at       timestamptz NOT NULL,
  received_at   timestamptz,
  reported_at   timestamptz,
  reported_by   text,
  PRIMARY KEY (source, event_ref)
);
CREATE INDEX allocation_notice_by_project ON allocation_notice (project_id, agreed_on);
COMMENT ON TABLE allocation_notice IS '银行的人工费用未拨付提醒(R-033)和总包报告(R-034)';

CREATE TABLE bank_event (
  source       text NOT NULL,
  event_ref    text NOT NULL,
  kind         text NOT NULL,
  account_last_four text,
  occurred_at  timestamptz NOT NULL,
  received_at  timestamptz NOT NULL,
  outcome      text NOT NULL CHECK (outcome IN ('APPLIED', 'WAITING', 'REFUSED')),
  reason       text,
  payload      bytea,
  PRIMARY KEY (source, event_ref)
);
CREATE INDEX bank_event_waiting ON bank_event (received_at) WHERE outcome = 'WAITING';
COMMENT ON TABLE bank_event IS '银行消息收据:每条只办一次;找不到账户或工人的留待补办';

CREATE TABLE bank_cursor (
  source      text PRIMARY KEY,
  cursor      text,
  fetched_at  timestamptz,
  failure     text,
  failed_at   timestamptz
);
COMMENT ON TABLE bank_cursor IS '银行连接器读到何处';
--rollback DROP TABLE bank_cursor; DROP TABLE bank_event; DROP TABLE allocation_notice; DROP TABLE labour_cost_plan; DROP TABLE bank_reversal; DROP TABLE account_transaction; ALTER TABLE special_account DROP COLUMN frozen_to, DROP COLUMN frozen_from, DROP COLUMN confirmed_at;
