--liquibase formatted sql
--changeset zhiqian:tenant/project/0003-deposit-uses-and-refunds
--comment: what was paid out of a wage deposit, and its giving back, as entries of the ledger (R-B38, R-B39, R-B41)
CREATE TABLE deposit_use (
  id           uuid PRIMARY KEY,
  project_id   uuid NOT NULL REFERENCES project,
  deposit_id   uuid NOT NULL REFERENCES wage_deposit,
  notice_no    text NOT NULL,
  noticed_on   date NOT NULL,
  paid_on      date,
  amount_fen   bigint NOT NULL CHECK (amount_fen > 0),
  workers      int CHECK (workers > 0),
  reason       text NOT NULL,
  voided       boolean NOT NULL DEFAULT false,
  void_reason  text,
  created_at   timestamptz NOT NULL,
  created_by   text NOT NULL,
  updated_at   timestamptz NOT NULL,
  updated_by   text NOT NULL,
  version      int NOT NULL DEFAULT 1,
  CONSTRAINT deposit_use_days_in_order CHECK (paid_on >= noticed_on),
  CONSTRAINT deposit_use_void_reason CHECK (voided = (void_reason IS NOT NULL))
);
CREATE INDEX deposit_use_by_project ON deposit_use (project_id, id);
CREATE UNIQUE INDEX deposit_use_once ON deposit_use (deposit_id, notice_no) WHERE NOT voided;
COMMENT ON TABLE deposit_use IS '动用工资保证金:人社部门发《农民工工资保证金支付通知书》,银行5个工作日内支付,总包10个工作日内补足(65号19、20)';

CREATE TABLE deposit_refund (
  id            uuid PRIMARY KEY,
  project_id    uuid NOT NULL REFERENCES project,
  deposit_id    uuid NOT NULL REFERENCES wage_deposit,
  noticed_from  date NOT NULL,
  noticed_to    date NOT NULL,
  applied_on    date NOT NULL,
  decision      text CHECK (decision IN ('CONFIRMED', 'REFUSED')),
  decided_on    date,
  decision_no   text,
  reason        text,
  refunded_on   date,
  voided        boolean NOT NULL DEFAULT false,
  void_reason   text,
  created_at    timestamptz NOT NULL,
  created_by    text NOT NULL,
  updated_at    timestamptz NOT NULL,
  updated_by    text NOT NULL,
  version       int NOT NULL DEFAULT 1,
  CONSTRAINT deposit_refund_days_in_order CHECK (noticed_to >= noticed_from AND decided_on >= applied_on AND refunded_on >= decided_on),
  CONSTRAINT deposit_refund_decision CHECK ((decision IS NULL) = (decided_on IS NULL) AND (refunded_on IS NULL OR decision = 'CONFIRMED')),
  CONSTRAINT deposit_refund_void_reason CHECK (voided = (void_reason IS NOT NULL))
);
CREATE INDEX deposit_refund_by_project ON deposit_refund (project_id, id);
COMMENT ON TABLE deposit_refund IS '返还工资保证金:完工、公示30日、申请、审核确认、返还(65号22)';
--rollback DROP TABLE deposit_refund; DROP TABLE deposit_use;
