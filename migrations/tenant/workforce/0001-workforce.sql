--liquibase formatted sql
--changeset zhiqian:tenant/workforce/0001-workforce
--comment: who works where, since when, on which contract, on which days, for what pay (requirements 5.3); what comes by the million is keyed by worker_no
CREATE TABLE enterprise (
  id                    uuid PRIMARY KEY,
  credit_code           text NOT NULL UNIQUE CHECK (length(credit_code) = 18),
  name                  text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  address               text,
  legal_representative  bytea,
  phone                 bytea,
  scale                 text CHECK (scale IN ('LARGE', 'MEDIUM', 'SMALL', 'MICRO')),
  integrity_grade       text CHECK (integrity_grade IN ('A', 'B', 'C')),
  dishonest_from        date,
  dishonest_to          date,
  created_at            timestamptz NOT NULL,
  created_by            text NOT NULL,
  updated_at            timestamptz NOT NULL,
  updated_by            text NOT NULL,
  version               int NOT NULL DEFAULT 1,
  CONSTRAINT enterprise_dishonest_days CHECK (dishonest_to >= dishonest_from)
);
CREATE INDEX enterprise_by_name ON enterprise (name, id);
COMMENT ON TABLE enterprise IS '企业(需求5.3);以统一社会信用代码为准';
COMMENT ON COLUMN enterprise.integrity_grade IS '劳动保障守法诚信等级';
COMMENT ON COLUMN enterprise.dishonest_from IS '列入拖欠农民工工资失信联合惩戒名单起';

CREATE TABLE enterprise_signal (
  enterprise_id  uuid NOT NULL REFERENCES enterprise,
  kind           text NOT NULL CHECK (kind IN ('SOCIAL_INSURANCE_MONTHS', 'TAX_ARREARS_FEN', 'UTILITY_ARREARS_MONTHS', 'RENT_ARREARS_MONTHS',
                                               'OVERDUE_LOAN_FEN', 'ENFORCEMENT_CASES', 'ABNORMAL_OPERATION', 'PAST_ARREARS_CASES')),
  observed_on    date NOT NULL,
  value          bigint NOT NULL CHECK (value >= 0),
  source         text NOT NULL,
  import_id      uuid,
  PRIMARY KEY (enterprise_id, kind, observed_on)
);
COMMENT ON TABLE enterprise_signal IS '企业外部风险信号(条例38,W10);每种信号以最近一次观察为准,零即已消失';

CREATE TABLE worker (
  worker_no     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  id            uuid NOT NULL UNIQUE,
  name          bytea NOT NULL,
  name_index    bytea NOT NULL,
  id_type       text NOT NULL CHECK (id_type IN ('RESIDENT', 'HK_MACAO_TAIWAN', 'PASSPORT', 'OTHER')),
  id_no         bytea NOT NULL,
  id_index      bytea NOT NULL UNIQUE,
  id_last_four  text NOT NULL,
  gender        text CHECK (gender IN ('MALE', 'FEMALE')),
  birth_year    smallint,
  phone         bytea,
  bank          text,
  account_no    bytea,
  account_last_four text,
  social_card   boolean NOT NULL DEFAULT false,
  digest        bytea NOT NULL DEFAULT '\x',
  created_at    timestamptz NOT NULL,
  created_by    text NOT NULL,
  updated_at    timestamptz NOT NULL,
  updated_by    text NOT NULL,
  version       int NOT NULL DEFAULT 1
);
CREATE INDEX worker_by_name ON worker (name_index);
COMMENT ON TABLE worker IS '工人(R-020);姓名、证件号、手机号、工资卡号加密';
COMMENT ON COLUMN worker.digest IS '全部内容的盲摘要:再次导入时据此看出有无变化';
COMMENT ON COLUMN worker.worker_no IS '本县内的短编号,考勤、工资等大表以此为键';

CREATE TABLE registration (
  id               uuid PRIMARY KEY,
  project_id       uuid NOT NULL REFERENCES project,
  worker_no        bigint NOT NULL REFERENCES worker,
  role             text NOT NULL CHECK (role IN ('WORKER', 'MANAGER', 'LABOUR_OFFICER')),
  employer_name    text NOT NULL,
  employer_code    text CHECK (length(employer_code) = 18),
  team             text,
  trade            text,
  entered_on       date NOT NULL,
  left_on          date,
  settled_on       date,
  import_id        uuid,
  created_at       timestamptz NOT NULL,
  created_by       text NOT NULL,
  updated_at       timestamptz NOT NULL,
  updated_by       text NOT NULL,
  version          int NOT NULL DEFAULT 1,
  CONSTRAINT registration_days_in_order CHECK (left_on >= entered_on AND settled_on >= entered_on)
);
CREATE UNIQUE INDEX registration_once ON registration (project_id, worker_no, entered_on);
CREATE INDEX registration_by_worker ON registration (worker_no);
COMMENT ON TABLE registration IS '用工实名登记(R-020):谁自何日起在哪个项目,由谁雇用';
COMMENT ON COLUMN registration.settled_on IS '退场工资结清日';

CREATE TABLE labour_contract (
  id             uuid PRIMARY KEY,
  project_id     uuid NOT NULL REFERENCES project,
  worker_no      bigint NOT NULL REFERENCES worker,
  kind           text NOT NULL CHECK (kind IN ('LABOUR_CONTRACT', 'WORK_AGREEMENT')),
  number         text,
  signed_on      date NOT NULL,
  valid_from     date NOT NULL,
  valid_to       date,
  wage_standard  text NOT NULL,
  pay_time       text NOT NULL,
  pay_method     text NOT NULL,
  pay_cycle      text NOT NULL,
  uploaded_at    timestamptz NOT NULL,
  file           uuid REFERENCES attachment,
  voided         boolean NOT NULL DEFAULT false,
  void_reason    text,
  import_id      uuid,
  created_at     timestamptz NOT NULL,
  created_by     text NOT NULL,
  updated_at     timestamptz NOT NULL,
  updated_by     text NOT NULL,
  version        int NOT NULL DEFAULT 1,
  CONSTRAINT labour_contract_days_in_order CHECK (valid_to >= valid_from),
  CONSTRAINT labour_contract_void_reason CHECK (voided = (void_reason IS NOT NULL))
);
CREATE UNIQUE INDEX labour_contract_once ON labour_contract (project_id, worker_no, signed_on) WHERE NOT voided;
COMMENT ON TABLE labour_contract IS '劳动合同、用工书面协议(R-010至R-013);四项必备内容缺一不可(R-011)';

CREATE TABLE attendance (
  work_date   date NOT NULL,
  project_id  uuid NOT NULL,
  worker_no   bigint NOT NULL,
  came_at     time,
  left_at     time,
  minutes     smallint NOT NULL CHECK (minutes BETWEEN 0 AND 1440),
  registered  boolean NOT NULL,
  channel     text NOT NULL CHECK (channel IN ('FACE', 'CARD', 'PHONE', 'MANUAL')),
  import_id   uuid,
  PRIMARY KEY (work_date, project_id, worker_no)
) PARTITION BY RANGE (work_date);
CREATE INDEX attendance_unregistered ON attendance (project_id, worker_no) WHERE NOT registered;
COMMENT ON TABLE attendance IS '考勤(R-091):每人每日每项目一行,按月分区;分区由系统建立';
COMMENT ON COLUMN attendance.registered IS '当日该人在该项目有实名登记;无登记者不丢弃,标出(R-020)';

CREATE TABLE attendance_day (
  project_id       uuid NOT NULL REFERENCES project,
  work_date        date NOT NULL,
  registered       int NOT NULL,
  attended         int NOT NULL,
  unregistered     int NOT NULL,
  elsewhere        int NOT NULL DEFAULT 0,
  officer_present  boolean NOT NULL,
  counted_at       timestamptz NOT NULL,
  closed_at        timestamptz,
  closed_by        text,
  note             text,
  PRIMARY KEY (project_id, work_date)
);
COMMENT ON TABLE attendance_day IS '日清(R-091):登记、出勤、未登记出勤人数;closed_at 为总包对账时刻';
COMMENT ON COLUMN attendance_day.elsewhere IS '当日在两个工地时间重叠的人数';

CREATE TABLE attendance_month (
  project_id  uuid NOT NULL REFERENCES project,
  wage_month  date NOT NULL CHECK (extract(day FROM wage_month) = 1),
  worker_no   bigint NOT NULL,
  days        smallint NOT NULL,
  minutes     int NOT NULL,
  PRIMARY KEY (project_id, wage_month, worker_no)
);
COMMENT ON TABLE attendance_month IS '月清(R-091):每人每月出勤';

CREATE TABLE payroll_sheet (
  id             uuid PRIMARY KEY,
  project_id     uuid NOT NULL REFERENCES project,
  wage_month     date NOT NULL CHECK (extract(day FROM wage_month) = 1),
  sheet_no       text NOT NULL,
  employer_name  text NOT NULL,
  employer_code  text CHECK (length(employer_code) = 18),
  voided         boolean NOT NULL DEFAULT false,
  void_reason    text,
  import_id      uuid,
  created_at     timestamptz NOT NULL,
  created_by     text NOT NULL,
  updated_at     timestamptz NOT NULL,
  updated_by     text NOT NULL,
  version        int NOT NULL DEFAULT 1,
  CONSTRAINT payroll_sheet_void_reason CHECK (voided = (void_reason IS NOT NULL))
);
CREATE UNIQUE INDEX payroll_sheet_once ON payroll_sheet (project_id, wage_month, sheet_no) WHERE NOT voided;
COMMENT ON TABLE payroll_sheet IS '工资支付表(R-040,条例15)';

CREATE TABLE payroll_line (
  project_id    uuid NOT NULL,
  wage_month    date NOT NULL,
  worker_no     bigint NOT NULL REFERENCES worker,
  sheet_id      uuid NOT NULL REFERENCES payroll_sheet,
  days          numeric(4, 1) CHECK (days BETWEEN 0 AND 31),
  due_fen       bigint NOT NULL CHECK (due_fen >= 0),
  deducted_fen  bigint NOT NULL DEFAULT 0 CHECK (deducted_fen >= 0),
  net_fen       bigint NOT NULL CHECK (net_fen >= 0),
  signed_on     date,
  make_up       boolean NOT NULL DEFAULT false,
  remark        text,
  import_id     uuid,
  PRIMARY KEY (project_id, wage_month, worker_no, sheet_id),
  CONSTRAINT payroll_line_adds_up CHECK (net_fen = due_fen - deducted_fen)
);
COMMENT ON TABLE payroll_line IS '工资支付表明细:每人一行;signed_on 为本人确认日(R-040)';

CREATE TABLE wage_payment (
  source       text NOT NULL,
  bank_ref     text NOT NULL,
  project_id   uuid NOT NULL REFERENCES project,
  wage_month   date NOT NULL CHECK (extract(day FROM wage_month) = 1),
  worker_no    bigint NOT NULL REFERENCES worker,
  amount_fen   bigint NOT NULL CHECK (amount_fen > 0),
  result       text NOT NULL CHECK (result IN ('SUCCEEDED', 'RETURNED', 'REVERSED')),
  reason       text,
  channel      text NOT NULL CHECK (channel IN ('SPECIAL_ACCOUNT', 'OTHER_ACCOUNT', 'CASH')),
  booked_at    timestamptz NOT NULL,
  result_at    timestamptz NOT NULL,
  account_id   uuid REFERENCES special_account,
  import_id    uuid,
  PRIMARY KEY (source, bank_ref)
);
CREATE INDEX wage_payment_by_month ON wage_payment (project_id, wage_month, worker_no) INCLUDE (amount_fen, result, channel, booked_at);
COMMENT ON TABLE wage_payment IS '工资代发结果(R-041):同一流水以最近的结果为准;退票、冲正不算已付';

CREATE TABLE evaluation_due (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  project_id  uuid NOT NULL,
  since       timestamptz NOT NULL
);
COMMENT ON TABLE evaluation_due IS '数据有变、等待重新研判的项目;只追加,写的人从不等待正在研判的人';
--rollback DROP TABLE evaluation_due; DROP TABLE wage_payment; DROP TABLE payroll_line; DROP TABLE payroll_sheet; DROP TABLE attendance_month; DROP TABLE attendance_day; DROP TABLE attendance; DROP TABLE labour_contract; DROP TABLE registration; DROP TABLE worker; DROP TABLE enterprise_signal; DROP TABLE enterprise;
