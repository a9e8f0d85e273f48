--liquibase formatted sql
--changeset zhiqian:tenant/warning/0001-warnings
--comment: warnings of annex 2, their models, their evaluation; one warning per type, subject and period for ever (R-290)
CREATE SEQUENCE warning_no_seq AS bigint;
CREATE TABLE warning (
  id               uuid PRIMARY KEY,
  warning_no       text NOT NULL UNIQUE,
  code             text NOT NULL,
  name             text NOT NULL,
  subject_id       uuid NOT NULL,
  project_id       uuid REFERENCES project,
  enterprise_id    uuid REFERENCES enterprise,
  subject_name     text NOT NULL,
  industry         text,
  period           text NOT NULL,
  state            text NOT NULL CHECK (state IN ('RAISED', 'PUSHED', 'ENT_HANDLING', 'REVIEW', 'OVERDUE', 'DEPT_ACTION', 'LETTERED', 'LETTER_OVERDUE',
                                                  'INTERVIEWED', 'MEETING_REQUESTED', 'MEETING_HELD', 'PAUSED', 'CLEARED', 'FALSE_ALARM', 'EXEMPT')),
  open             boolean NOT NULL GENERATED ALWAYS AS (state NOT IN ('CLEARED', 'FALSE_ALARM', 'EXEMPT')) STORED,
  level            text NOT NULL CHECK (level IN ('BLUE', 'YELLOW', 'ORANGE', 'RED')),
  sub_codes        text NOT NULL,
  explanation      text NOT NULL,
  remedy           text NOT NULL,
  figures          text NOT NULL CHECK (figures IS JSON OBJECT),
  model_version    int NOT NULL,
  kind             text NOT NULL CHECK (kind IS JSON OBJECT),
  party            text NOT NULL CHECK (party IN ('OWNER', 'GENERAL_CONTRACTOR', 'EMPLOYER')),
  party_name       text,
  party_code       text,
  department_kind  text NOT NULL CHECK (department_kind IN ('HR', 'INDUSTRY')),
  department       text REFERENCES department,
  first_raised_at  timestamptz NOT NULL,
  raised_at        timestamptz NOT NULL,
  occurrences      int NOT NULL DEFAULT 1,
  evaluated_at     timestamptz NOT NULL,
  lapsed           boolean NOT NULL DEFAULT false,
  ended_at         timestamptz,
  ended_ground     text,
  in_limit         boolean,
  next_due_at      timestamptz NOT NULL DEFAULT 'infinity',
  next_due_rule    text,
  next_due_clock   uuid,
  overdue          boolean NOT NULL DEFAULT false,
  proposal         text CHECK (proposal IS JSON OBJECT),
  words            text NOT NULL GENERATED ALWAYS AS
    (lower(regexp_replace(warning_no || ' ' || code || ' ' || name || ' ' || subject_name || ' ' || coalesce(party_name, ''), '\s+', '', 'g'))) STORED,
  bigrams          text[] NOT NULL GENERATED ALWAYS AS
    (bigrams(warning_no || ' ' || code || ' ' || name || ' ' || subject_name || ' ' || coalesce(party_name, ''))) STORED,
  updated_at       timestamptz NOT NULL,
  version          int NOT NULL DEFAULT 1,
  CONSTRAINT warning_subject CHECK ((project_id IS NULL) <> (enterprise_id IS NULL))
) WITH (fillfactor = 80);
CREATE UNIQUE INDEX warning_once ON warning (subject_id, code, period);
CREATE INDEX warning_by_due ON warning (next_due_at, id);
CREATE INDEX warning_by_raised ON warning (raised_at, id);
CREATE INDEX warning_by_no ON warning (warning_no, id);
CREATE INDEX warning_open_by_department ON warning (department, next_due_at, id) WHERE open;
CREATE INDEX warning_open ON warning (code, next_due_at, id) WHERE open;
CREATE INDEX warning_by_party ON warning (party_code) WHERE party_code IS NOT NULL;
CREATE INDEX warning_by_words ON warning USING gin (bigrams);
COMMENT ON TABLE warning IS '预警(R-280至R-296)';
COMMENT ON COLUMN warning.period IS '周期:- 长期、2025-10 月、2025-10-15 约定日';
COMMENT ON COLUMN warning.figures IS '触发时的数据快照';
COMMENT ON COLUMN warning.kind IS '类型在办理上的约定,供自建类型停用后仍能办结';
COMMENT ON COLUMN warning.lapsed IS '关闭后条件曾经不成立';
COMMENT ON COLUMN warning.in_limit IS '本次是否在企业期限内消除';
COMMENT ON COLUMN warning.proposal IS '待第二人确认的误报撤销、豁免、停工暂停';

CREATE TABLE warning_occurrence (
  warning_id   uuid NOT NULL REFERENCES warning,
  no           int NOT NULL,
  code         text NOT NULL,
  industry     text,
  department   text,
  raised_at    timestamptz NOT NULL,
  limit_at     timestamptz,
  ended_at     timestamptz,
  ended_as     text,
  in_limit     boolean,
  PRIMARY KEY (warning_id, no)
);
CREATE INDEX warning_occurrence_by_time ON warning_occurrence (raised_at) INCLUDE (code, department, ended_at, in_limit);
COMMENT ON TABLE warning_occurrence IS '预警的每一次触发,供统计(5.10 预警消除率)';

CREATE TABLE warning_model (
  code          text NOT NULL,
  version       int NOT NULL CHECK (version > 0),
  state         text NOT NULL CHECK (state IN ('DRAFT', 'PUBLISHED', 'RETIRED')),
  definition    text NOT NULL CHECK (definition IS JSON OBJECT),
  note          text,
  effective_on  date,
  created_at    timestamptz NOT NULL,
  created_by    text NOT NULL,
  published_at  timestamptz,
  published_by  text,
  PRIMARY KEY (code, version)
);
CREATE UNIQUE INDEX warning_model_one_published ON warning_model (code) WHERE state = 'PUBLISHED';
COMMENT ON TABLE warning_model IS '本单位的预警模型版本(R-180);没有发布版本的法定类型用随系统提供的模型';

CREATE TABLE warning_evaluation (
  id           uuid PRIMARY KEY,
  occasion     text NOT NULL CHECK (occasion IN ('NIGHTLY', 'MORNING', 'ASKED')),
  day          date NOT NULL,
  project_id   uuid REFERENCES project,
  state        text NOT NULL CHECK (state IN ('WAITING', 'RUNNING', 'DONE', 'FAILED')),
  total        int,
  done         int NOT NULL DEFAULT 0,
  raised       int NOT NULL DEFAULT 0,
  reopened     int NOT NULL DEFAULT 0,
  cleared      int NOT NULL DEFAULT 0,
  refreshed    int NOT NULL DEFAULT 0,
  failure      text,
  asked_at     timestamptz NOT NULL,
  asked_by     text NOT NULL,
  started_at   timestamptz,
  finished_at  timestamptz,
  lease_until  timestamptz
);
CREATE INDEX warning_evaluation_open ON warning_evaluation (asked_at) WHERE state IN ('WAITING', 'RUNNING');
CREATE UNIQUE INDEX warning_evaluation_of_day ON warning_evaluation (day, occasion) WHERE occasion <> 'ASKED';
COMMENT ON TABLE warning_evaluation IS '研判任务:每夜、每晨、人工';

CREATE TABLE zero_snapshot (
  quarter       text NOT NULL CHECK (quarter ~ '^[0-9]{4}-Q[1-4]$'),
  industry      text NOT NULL,
  projects      int NOT NULL,
  not_zero      int NOT NULL,
  open_w07      int NOT NULL,
  late_leads    int NOT NULL,
  taken_at      timestamptz NOT NULL,
  PRIMARY KEY (quarter, industry)
);
COMMENT ON TABLE zero_snapshot IS '每季度动态清零(R-095,A-18),不再改变';

CREATE TABLE warning_headline (
  county        text NOT NULL,
  warning_id    uuid NOT NULL,
  warning_no    text NOT NULL,
  code          text NOT NULL,
  name          text NOT NULL,
  subject_name  text NOT NULL,
  industry      text,
  department    text,
  department_kind text NOT NULL,
  state         text NOT NULL,
  open          boolean NOT NULL,
  level         text NOT NULL,
  raised_at     timestamptz NOT NULL,
  occurrences   int NOT NULL,
  ended_at      timestamptz,
  in_limit      boolean,
  overdue       boolean NOT NULL,
  PRIMARY KEY (county, warning_id)
);
CREATE INDEX warning_headline_by_time ON warning_headline (county, raised_at DESC, warning_id DESC);
COMMENT ON TABLE warning_headline IS '各县预警标题,由县报送的陈述建立(市级视图)';

CREATE TABLE county_warning_figures (
  county      text NOT NULL,
  code        text NOT NULL,
  name        text NOT NULL,
  raised      bigint NOT NULL DEFAULT 0,
  open        bigint NOT NULL DEFAULT 0,
  overdue     bigint NOT NULL DEFAULT 0,
  red         bigint NOT NULL DEFAULT 0,
  cleared     bigint NOT NULL DEFAULT 0,
  in_limit    bigint NOT NULL DEFAULT 0,
  set_aside   bigint NOT NULL DEFAULT 0,
  PRIMARY KEY (county, code)
);
COMMENT ON TABLE county_warning_figures IS '各县各类预警汇总;随陈述增减,看板开销与行数无关';

ALTER TABLE notification ADD COLUMN warning_id uuid, ADD COLUMN enterprise text;
COMMENT ON COLUMN notification.enterprise IS '告知企业账户时为其统一社会信用代码';
--rollback ALTER TABLE notification DROP COLUMN enterprise, DROP COLUMN warning_id; DROP TABLE county_warning_figures; DROP TABLE warning_headline; DROP TABLE zero_snapshot; DROP TABLE warning_evaluation; DROP TABLE warning_model; DROP TABLE warning_occurrence; DROP TABLE warning; DROP SEQUENCE warning_no_seq;
