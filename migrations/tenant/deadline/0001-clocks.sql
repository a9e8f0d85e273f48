--liquibase formatted sql
--changeset zhiqian:tenant/deadline/0001-clocks
--comment: every time limit of every matter; its partial index on running clocks is the durable due-queue
CREATE TABLE deadline_clock (
  id                uuid PRIMARY KEY,
  subject_id        uuid NOT NULL,
  rule              text NOT NULL CHECK (rule ~ '^T[0-9]{2}$'),
  start_on          date NOT NULL,
  start_at          timestamptz,
  length            int NOT NULL,
  unit              text NOT NULL CHECK (unit IN ('WORKING_DAYS', 'DAYS', 'MONTHS', 'HOURS', 'FIXED')),
  roll              text NOT NULL CHECK (roll IN ('FORWARD', 'BACKWARD', 'NONE')),
  nominal_on        date NOT NULL,
  due_at            timestamptz NOT NULL,
  rolled            boolean NOT NULL,
  provisional       boolean NOT NULL,
  alternative       text CHECK (alternative IS JSON OBJECT),
  note              text NOT NULL DEFAULT '',
  calendar_version  text NOT NULL,
  state             text NOT NULL CHECK (state IN ('RUNNING', 'SATISFIED', 'SATISFIED_LATE', 'OVERDUE', 'CANCELLED')),
  remind_at         timestamptz,
  ended_at          timestamptz,
  history           text NOT NULL DEFAULT '[]' CHECK (history IS JSON ARRAY),
  version           int NOT NULL DEFAULT 0
);
CREATE INDEX deadline_clock_by_subject ON deadline_clock (subject_id);
CREATE INDEX deadline_clock_due ON deadline_clock (due_at, id) WHERE state = 'RUNNING';
CREATE INDEX deadline_clock_remind ON deadline_clock (remind_at) WHERE remind_at IS NOT NULL;
CREATE INDEX deadline_clock_late ON deadline_clock (id) WHERE state = 'OVERDUE';
COMMENT ON TABLE deadline_clock IS '时限(R-234、R-240至R-261)';
COMMENT ON COLUMN deadline_clock.remind_at IS '到期前提醒时刻;提醒过即清空';
COMMENT ON COLUMN deadline_clock.alternative IS '先届满者为准的另一长度(A-02)';
COMMENT ON COLUMN deadline_clock.due_at IS '届满时刻,不含:到期日次日 00:00(3.1(1))';
--rollback DROP TABLE deadline_clock;
