--liquibase formatted sql
--changeset zhiqian:registry/0004-calendar
--comment: calendars are versioned; a new version counts only after somebody has seen the difference and approved it (3.1(9))
CREATE TABLE calendar_edition (
  id           text PRIMARY KEY,
  seq          int GENERATED ALWAYS AS IDENTITY UNIQUE,
  provider     text NOT NULL,
  source       text NOT NULL,
  notices      text NOT NULL CHECK (notices IS JSON ARRAY),
  state        text NOT NULL CHECK (state IN ('PROPOSED', 'APPROVED', 'REJECTED', 'SUPERSEDED')),
  difference   text NOT NULL DEFAULT '{}' CHECK (difference IS JSON OBJECT),
  proposed_at  timestamptz NOT NULL,
  proposed_by  text NOT NULL,
  decided_at   timestamptz,
  decided_by   text
);
CREATE UNIQUE INDEX calendar_edition_one_approved ON calendar_edition (provider) WHERE state = 'APPROVED';
COMMENT ON TABLE calendar_edition IS '节假日安排的版本;批准后重算全部未结时限';
CREATE TABLE calendar_recount (
  edition   text NOT NULL REFERENCES calendar_edition,
  tenant    text NOT NULL REFERENCES tenant,
  state     text NOT NULL CHECK (state IN ('PENDING', 'DONE', 'FAILED')),
  changed   int,
  error     text,
  done_at   timestamptz,
  PRIMARY KEY (edition, tenant)
);
COMMENT ON TABLE calendar_recount IS '各租户按新版重算未结时限的进度';
--rollback DROP TABLE calendar_recount; DROP TABLE calendar_edition;
