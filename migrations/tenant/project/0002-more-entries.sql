--liquibase formatted sql
--changeset zhiqian:tenant/project/0002-more-entries
--comment: subcontracts, the departments' inspections and the supervision firm's monthly reports as entries of the ledger, corrected and voided like the others
CREATE TABLE subcontract (
  id                         uuid PRIMARY KEY,
  project_id                 uuid NOT NULL REFERENCES project,
  kind                       text NOT NULL CHECK (kind IN ('LABOUR', 'SPECIALIST')),
  subcontractor_name         text NOT NULL CHECK (length(subcontractor_name) BETWEEN 1 AND 120),
  subcontractor_credit_code  text CHECK (length(subcontractor_credit_code) = 18),
  number                     text NOT NULL,
  signed_on                  date NOT NULL,
  price_fen                  bigint CHECK (price_fen > 0),
  measuring_cycle            text CHECK (measuring_cycle IN ('WEEKLY', 'HALF_MONTHLY', 'MONTHLY', 'QUARTERLY', 'MILESTONE')),
  entrusted_payment          boolean NOT NULL,
  entered_on                 date,
  left_on                    date,
  voided                     boolean NOT NULL DEFAULT false,
  void_reason                text,
  created_at                 timestamptz NOT NULL,
  created_by                 text NOT NULL,
  updated_at                 timestamptz NOT NULL,
  updated_by                 text NOT NULL,
  version                    int NOT NULL DEFAULT 1,
  CONSTRAINT subcontract_days_in_order CHECK (left_on >= entered_on),
  CONSTRAINT subcontract_void_reason CHECK (voided = (void_reason IS NOT NULL))
);
CREATE INDEX subcontract_by_project ON subcontract (project_id, id);
CREATE UNIQUE INDEX subcontract_once ON subcontract (project_id, number) WHERE NOT voided;
COMMENT ON TABLE subcontract IS '分包合同(需求5.3):专业分包、劳务分包';
COMMENT ON COLUMN subcontract.entrusted_payment IS '已签委托代发协议,由总包代发工资(一(四))';

CREATE TABLE inspection (
  id            uuid PRIMARY KEY,
  project_id    uuid NOT NULL REFERENCES project,
  inspected_on  date NOT NULL,
  inspectors    text[] NOT NULL CHECK (cardinality(inspectors) >= 1),
  illegal_contracting boolean NOT NULL,
  findings      text NOT NULL,
  rectify_by    date,
  rectified_on  date,
  voided        boolean NOT NULL DEFAULT false,
  void_reason   text,
  created_at    timestamptz NOT NULL,
  created_by    text NOT NULL,
  updated_at    timestamptz NOT NULL,
  updated_by    text NOT NULL,
  version       int NOT NULL DEFAULT 1,
  CONSTRAINT inspection_days_in_order CHECK (rectify_by >= inspected_on AND rectified_on >= inspected_on),
  CONSTRAINT inspection_void_reason CHECK (voided = (void_reason IS NOT NULL))
);
CREATE INDEX inspection_by_project ON inspection (project_id, id);
COMMENT ON TABLE inspection IS '实地检查记录(二(二),D26):农民工进场施工之日起30日内';
COMMENT ON COLUMN inspection.illegal_contracting IS '发现违法发包、转包、违法分包、挂靠(二(二))';

CREATE TABLE supervision_report (
  id           uuid PRIMARY KEY,
  project_id   uuid NOT NULL REFERENCES project,
  month        date NOT NULL CHECK (extract(day FROM month) = 1),
  firm         text NOT NULL,
  received_on  date NOT NULL,
  summary      text NOT NULL,
  voided       boolean NOT NULL DEFAULT false,
  void_reason  text,
  created_at   timestamptz NOT NULL,
  created_by   text NOT NULL,
  updated_at   timestamptz NOT NULL,
  updated_by   text NOT NULL,
  version      int NOT NULL DEFAULT 1,
  CONSTRAINT supervision_report_void_reason CHECK (voided = (void_reason IS NOT NULL))
);
CREATE INDEX supervision_report_by_project ON supervision_report (project_id, id);
CREATE UNIQUE INDEX supervision_report_once ON supervision_report (project_id, month) WHERE NOT voided;
COMMENT ON TABLE supervision_report IS '监理月报中的实名制管理情况(一(二)),每月一份';
--rollback DROP TABLE supervision_report; DROP TABLE inspection; DROP TABLE subcontract;
