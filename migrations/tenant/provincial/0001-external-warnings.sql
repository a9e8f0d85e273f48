--liquibase formatted sql
--changeset zhiqian:tenant/provincial/0001-external-warnings
--comment: warnings of superior platforms, each number once in its source; what became of them, and what was told back (ADR 0017)
CREATE TABLE external_source (
  source            text PRIMARY KEY,
  name              text NOT NULL,
  cursor            text,
  fetched_at        timestamptz,
  failure           text,
  failed_at         timestamptz,
  reported_at       timestamptz,
  report_failure    text,
  report_failed_at  timestamptz,
  report_failures   int NOT NULL DEFAULT 0,
  report_again_at   timestamptz
);
COMMENT ON TABLE external_source IS '上级平台预警来源读到何处、报到何处';
COMMENT ON COLUMN external_source.report_again_at IS '上报失败后何时再报;机器时间';

CREATE TABLE external_warning (
  source             text NOT NULL REFERENCES external_source,
  external_no        text NOT NULL CHECK (length(external_no) BETWEEN 1 AND 120),
  state              text NOT NULL CHECK (state IN ('WAITING', 'LINKED', 'REFUSED', 'WITHDRAWN')),
  reason             text,
  type               text,
  name               text,
  project            text,
  enterprise         text,
  told               text CHECK (told IS JSON OBJECT),
  told_at            timestamptz,
  warning_id         uuid REFERENCES warning,
  received_at        timestamptz NOT NULL,
  tried_at           timestamptz NOT NULL,
  withdrawn_at       timestamptz,
  withdrawn_cleared  boolean,
  reported_version   int NOT NULL DEFAULT -1,
  reported_state     text,
  reported_change    timestamptz,
  reported_at        timestamptz,
  report_refusal     text,
  PRIMARY KEY (source, external_no),
  CONSTRAINT external_warning_linked CHECK (state <> 'LINKED' OR warning_id IS NOT NULL),
  CONSTRAINT external_warning_withdrawn CHECK ((state = 'WITHDRAWN') = (withdrawn_at IS NOT NULL))
);
CREATE INDEX external_warning_by_time ON external_warning (received_at DESC, source DESC, external_no DESC);
CREATE INDEX external_warning_waiting ON external_warning (source, tried_at, external_no) WHERE state = 'WAITING';
CREATE INDEX external_warning_linked ON external_warning (source) INCLUDE (warning_id, reported_version) WHERE state = 'LINKED';
CREATE INDEX external_warning_of ON external_warning (warning_id) WHERE warning_id IS NOT NULL;
COMMENT ON TABLE external_warning IS '上级平台预警:每个编号只办一次;撤销后不再恢复';
COMMENT ON COLUMN external_warning.reason IS '等待或不能受理的原因;撤销的理由';
COMMENT ON COLUMN external_warning.told IS '上级平台所述原文;只收到撤销时为空';
COMMENT ON COLUMN external_warning.reported_version IS '上级平台最近一次答复所对应的预警版本';
COMMENT ON COLUMN external_warning.reported_change IS '该版本的预警更新时刻;研判只更新数据时不再报';
COMMENT ON COLUMN external_warning.report_refusal IS '上级平台不收的理由;预警再有变化时再报';

ALTER TABLE warning ADD COLUMN held_above boolean NOT NULL DEFAULT false, ADD COLUMN found_here boolean NOT NULL DEFAULT true;
COMMENT ON COLUMN warning.held_above IS '上级平台督办中:数据不能单独消除,须由人核验';
COMMENT ON COLUMN warning.found_here IS '本单位的模型也发现;否则只由上级平台发出';
--rollback ALTER TABLE warning DROP COLUMN found_here, DROP COLUMN held_above; DROP TABLE external_warning; DROP TABLE external_source;
