--liquibase formatted sql
--changeset zhiqian:tenant/lead/0001-leads
--comment: leads, their timeline, and the complainant in a record of its own
CREATE SEQUENCE lead_no_seq AS bigint;
CREATE TABLE lead (
  id                    uuid PRIMARY KEY,
  lead_no               text NOT NULL UNIQUE,
  receipt               text NOT NULL UNIQUE,
  state                 text NOT NULL CHECK (state IN ('REGISTERED', 'ACKED', 'TRANSFERRED', 'RETURNED_ROUTE', 'SIGNED',
                                                       'DISPATCHED', 'VERIFYING', 'RESOLVED', 'FEEDBACK', 'REDO', 'CLOSED')),
  finished              boolean NOT NULL DEFAULT false,
  channel               text NOT NULL,
  kind                  text NOT NULL,
  anonymous             boolean NOT NULL,
  external_no           text,
  external_due_at       timestamptz,
  represented_people    int NOT NULL DEFAULT 1,
  employer              text,
  employer_credit_code  text,
  project               text,
  industry              text NOT NULL,
  area                  text NOT NULL,
  people                int NOT NULL CHECK (people >= 0),
  amount_fen            bigint CHECK (amount_fen >= 0),
  period_from           text,
  period_to             text,
  facts                 text NOT NULL,
  triggers              text NOT NULL DEFAULT '',
  submitted_at          timestamptz NOT NULL,
  received_at           timestamptz NOT NULL,
  registered_on         date NOT NULL,
  festival_name         text,
  special               boolean NOT NULL DEFAULT false,
  special_reasons       text NOT NULL DEFAULT '[]' CHECK (special_reasons IS JSON ARRAY),
  special_leader        text,
  special_unflagged     text,
  origin_tenant         text,
  origin_lead           uuid,
  origin_lead_no        text,
  target_tenant         text,
  department            text REFERENCES department,
  handler               text,
  findings              text CHECK (findings IS JSON OBJECT),
  feedback              text CHECK (feedback IS JSON OBJECT),
  reviews               text NOT NULL DEFAULT '[]' CHECK (reviews IS JSON ARRAY),
  signed_at             timestamptz,
  signed_in_time        boolean,
  closed_at             timestamptz,
  closed_in_time        boolean,
  sign_overdue          boolean NOT NULL DEFAULT false,
  overdue               boolean NOT NULL DEFAULT false,
  next_due_at           timestamptz NOT NULL DEFAULT '9999-12-31 00:00:00+00',
  next_due_rule         text,
  next_due_clock        uuid,
  bigrams               text[] NOT NULL GENERATED ALWAYS AS (bigrams(lead_no || ' ' || coalesce(employer, '') || ' ' || coalesce(project, '') || ' ' || area)) STORED,
  created_at            timestamptz NOT NULL,
  created_by            text NOT NULL,
  updated_at            timestamptz NOT NULL,
  version               int NOT NULL DEFAULT 0
);
CREATE UNIQUE INDEX lead_from_above_once ON lead (origin_tenant, origin_lead, received_at) WHERE origin_lead IS NOT NULL;
CREATE INDEX lead_open_by_due ON lead (next_due_at, id) WHERE NOT finished;
CREATE INDEX lead_by_due ON lead (next_due_at, id);
CREATE INDEX lead_by_received ON lead (received_at, id);
CREATE INDEX lead_by_state_due ON lead (state, next_due_at, id);
CREATE INDEX lead_by_department ON lead (department, next_due_at, id) WHERE department IS NOT NULL;
CREATE INDEX lead_overdue ON lead (next_due_at, id) WHERE overdue AND NOT finished;
CREATE INDEX lead_special ON lead (next_due_at, id) WHERE special;
CREATE INDEX lead_by_amount ON lead (coalesce(amount_fen, 0), id);
CREATE INDEX lead_by_people ON lead (people, id);
CREATE INDEX lead_by_words ON lead USING gin (bigrams);
COMMENT ON TABLE lead IS '线索(附件1)';
COMMENT ON COLUMN lead.registered_on IS '首次登记日,决定是否节日线索(A-02),转办不变';
COMMENT ON COLUMN lead.bigrams IS '检索用二字词组';

CREATE TABLE lead_complainant (
  lead_id      uuid PRIMARY KEY REFERENCES lead,
  name         bytea,
  phone        bytea,
  id_no        bytea,
  phone_index  bytea,
  check_index  bytea
);
CREATE INDEX lead_complainant_by_phone ON lead_complainant (phone_index);
COMMENT ON TABLE lead_complainant IS '投诉举报人身份,单独加密保存(监察条例第九条)';
COMMENT ON COLUMN lead_complainant.check_index IS '查询码与手机号后四位的盲索引';

CREATE TABLE receipt_guard (
  receipt       text PRIMARY KEY,
  failed        int NOT NULL,
  locked_until  timestamptz
);
COMMENT ON TABLE receipt_guard IS '查询失败次数,防止猜测后四位';

CREATE TABLE timeline_event (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  subject_id  uuid NOT NULL,
  at          timestamptz NOT NULL,
  actor       text NOT NULL,
  actor_name  text NOT NULL,
  action      text NOT NULL,
  from_state  text,
  to_state    text,
  note        text,
  basis       text,
  detail      text CHECK (detail IS JSON OBJECT)
);
CREATE INDEX timeline_by_subject ON timeline_event (subject_id, id);
COMMENT ON TABLE timeline_event IS '办理过程,只增不改';
--rollback DROP TABLE timeline_event; DROP TABLE receipt_guard; DROP TABLE lead_complainant; DROP TABLE lead; DROP SEQUENCE lead_no_seq;
