--liquibase formatted sql
--changeset zhiqian:tenant/exchange/0002-municipal-view
--comment: what a superior tenant knows of its subordinates, from their statements alone; no names, no phones
CREATE TABLE lead_headline (
  county          text NOT NULL,
  lead_id         uuid NOT NULL,
  lead_no         text NOT NULL,
  state           text NOT NULL,
  finished        boolean NOT NULL,
  received_at     timestamptz NOT NULL,
  people          int NOT NULL,
  amount_fen      bigint,
  industry        text NOT NULL,
  special         boolean NOT NULL,
  sign_due        timestamptz,
  signed_at       timestamptz,
  signed_in_time  boolean,
  close_due       timestamptz,
  closed_at       timestamptz,
  closed_in_time  boolean,
  overdue         boolean NOT NULL,
  returned        boolean NOT NULL,
  PRIMARY KEY (county, lead_id)
);
CREATE INDEX lead_headline_by_received ON lead_headline (county, received_at, lead_id);
CREATE TABLE county_figures (
  county            text PRIMARY KEY,
  received          bigint NOT NULL DEFAULT 0,
  returned          bigint NOT NULL DEFAULT 0,
  signed            bigint NOT NULL DEFAULT 0,
  signed_in_time    bigint NOT NULL DEFAULT 0,
  closed            bigint NOT NULL DEFAULT 0,
  closed_in_time    bigint NOT NULL DEFAULT 0,
  overdue           bigint NOT NULL DEFAULT 0,
  open              bigint NOT NULL DEFAULT 0,
  special           bigint NOT NULL DEFAULT 0,
  last_no           bigint NOT NULL DEFAULT 0,
  last_statement_at timestamptz
);
COMMENT ON TABLE county_figures IS '各县汇总;随陈述增减,看板开销与行数无关(5.10)';
--rollback DROP TABLE county_figures; DROP TABLE lead_headline;
