--liquibase formatted sql
--changeset zhiqian:tenant/project/0001-projects
--comment: projects and what the seven wage-protection systems need of them; nothing is deleted, a wrong entry is voided
CREATE SEQUENCE project_no_seq AS bigint;
CREATE TABLE project (
  id                       uuid PRIMARY KEY,
  project_no               text NOT NULL UNIQUE,
  name                     text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  industry                 text NOT NULL,
  funding_type             text NOT NULL CHECK (funding_type IN ('GOVERNMENT', 'ENTERPRISE', 'OTHER')),
  classified               boolean NOT NULL DEFAULT false,
  area                     text NOT NULL,
  address                  text,
  owner_name               text NOT NULL,
  owner_credit_code        text CHECK (length(owner_credit_code) = 18),
  contractor_name          text,
  contractor_credit_code   text CHECK (length(contractor_credit_code) = 18),
  supervision_firm         text,
  labour_officer_name      bytea,
  labour_officer_phone     bytea,
  approval_no              text,
  budget_fen               bigint CHECK (budget_fen >= 0),
  first_entry_on           date,
  started_on               date,
  suspended_from           date,
  completed_on             date,
  wages_settled_on         date,
  state                    text NOT NULL CHECK (state IN ('PLANNED', 'ONGOING', 'SUSPENDED', 'COMPLETED', 'SETTLED')),
  department               text REFERENCES department,
  words                    text NOT NULL GENERATED ALWAYS AS
    (lower(regexp_replace(project_no || ' ' || name || ' ' || owner_name || ' ' || coalesce(owner_credit_code, '') || ' ' || coalesce(contractor_name, '') || ' ' || coalesce(contractor_credit_code, '') || ' ' || area, '\s+', '', 'g'))) STORED,
  bigrams                  text[] NOT NULL GENERATED ALWAYS AS
    (bigrams(project_no || ' ' || name || ' ' || owner_name || ' ' || coalesce(owner_credit_code, '') || ' ' || coalesce(contractor_name, '') || ' ' || coalesce(contractor_credit_code, '') || ' ' || area)) STORED,
  created_at               timestamptz NOT NULL,
  created_by               text NOT NULL,
  updated_at               timestamptz NOT NULL,
  updated_by               text NOT NULL,
  version                  int NOT NULL DEFAULT 1,
  CONSTRAINT project_officer_whole CHECK (labour_officer_name IS NOT NULL OR labour_officer_phone IS NULL),
  CONSTRAINT project_begun CHECK ((state = 'PLANNED') = (started_on IS NULL)),
  CONSTRAINT project_suspended CHECK (state <> 'SUSPENDED' OR suspended_from IS NOT NULL),
  CONSTRAINT project_completed CHECK ((state IN ('COMPLETED', 'SETTLED')) = (completed_on IS NOT NULL)),
  CONSTRAINT project_settled CHECK ((state = 'SETTLED') = (wages_settled_on IS NOT NULL)),
  CONSTRAINT project_days_in_order CHECK (suspended_from >= started_on AND completed_on >= started_on AND wages_settled_on >= started_on)
) WITH (fillfactor = 80);
CREATE INDEX project_by_name ON project (name, id);
CREATE INDEX project_by_budget ON project (coalesce(budget_fen, 0), id);
CREATE INDEX project_by_start ON project (coalesce(started_on, DATE '9999-12-31'), id);
CREATE INDEX project_by_state ON project (state, project_no, id);
CREATE INDEX project_by_industry ON project (industry, project_no, id);
CREATE INDEX project_by_department ON project (department, project_no, id) WHERE department IS NOT NULL;
CREATE INDEX project_by_words ON project USING gin (bigrams);
COMMENT ON TABLE project IS '工程项目台账(政策一;需求5.3)';
COMMENT ON COLUMN project.funding_type IS '资金来源:政府投资、企业投资、其他(一(六):政府投资项目可以资金落实证明代替担保)';
COMMENT ON COLUMN project.classified IS '涉密工程';
COMMENT ON COLUMN project.labour_officer_name IS '劳资专管员姓名,加密(一(二))';
COMMENT ON COLUMN project.labour_officer_phone IS '劳资专管员手机号码,加密(一(二))';
COMMENT ON COLUMN project.first_entry_on IS '首批农民工进场日(W05自此日起算)';
COMMENT ON COLUMN project.suspended_from IS '停工起始日,复工后保留最近一次';
COMMENT ON COLUMN project.wages_settled_on IS '工资全部结清日(一(一):劳动合同保存至完工且工资全部结清后三年)';
COMMENT ON COLUMN project.department IS '行业主管部门,由行业部门插件确定或由人指定';
COMMENT ON COLUMN project.words IS '检索用文字,去空白、小写';
COMMENT ON COLUMN project.bigrams IS '检索用二字词组';

CREATE TABLE project_permit (
  id           uuid PRIMARY KEY,
  project_id   uuid NOT NULL REFERENCES project,
  kind         text NOT NULL CHECK (kind IN ('PERMIT', 'START_REPORT')),
  number       text NOT NULL,
  issued_on    date NOT NULL,
  voided       boolean NOT NULL DEFAULT false,
  void_reason  text,
  created_at   timestamptz NOT NULL,
  created_by   text NOT NULL,
  updated_at   timestamptz NOT NULL,
  updated_by   text NOT NULL,
  version      int NOT NULL DEFAULT 1,
  CONSTRAINT project_permit_void_reason CHECK (voided = (void_reason IS NOT NULL))
);
CREATE INDEX project_permit_by_project ON project_permit (project_id, id);
CREATE UNIQUE INDEX project_permit_once ON project_permit (project_id, kind, number) WHERE NOT voided;
COMMENT ON TABLE project_permit IS '施工许可证、开工报告批复(一(五):保证金期限自取得之日起算)';

CREATE TABLE construction_contract (
  id                 uuid PRIMARY KEY,
  project_id         uuid NOT NULL REFERENCES project,
  number             text NOT NULL,
  signed_on          date NOT NULL,
  price_fen          bigint NOT NULL CHECK (price_fen > 0),
  labour_cost_fen    bigint CHECK (labour_cost_fen >= 0),
  labour_cost_day    smallint CHECK (labour_cost_day BETWEEN 1 AND 31),
  labour_cost_cycle  text CHECK (labour_cost_cycle IN ('WEEKLY', 'HALF_MONTHLY', 'MONTHLY', 'QUARTERLY', 'MILESTONE')),
  measuring_cycle    text CHECK (measuring_cycle IN ('WEEKLY', 'HALF_MONTHLY', 'MONTHLY', 'QUARTERLY', 'MILESTONE')),
  wage_day           smallint CHECK (wage_day BETWEEN 1 AND 31),
  voided             boolean NOT NULL DEFAULT false,
  void_reason        text,
  created_at         timestamptz NOT NULL,
  created_by         text NOT NULL,
  updated_at         timestamptz NOT NULL,
  updated_by         text NOT NULL,
  version            int NOT NULL DEFAULT 1,
  CONSTRAINT construction_contract_labour_cost CHECK (labour_cost_fen <= price_fen),
  CONSTRAINT construction_contract_void_reason CHECK (voided = (void_reason IS NOT NULL))
);
CREATE INDEX construction_contract_by_project ON construction_contract (project_id, id);
CREATE UNIQUE INDEX construction_contract_once ON construction_contract (project_id, number) WHERE NOT voided;
COMMENT ON TABLE construction_contract IS '施工合同(一(三):专用账户期限自签订之日起算)';
COMMENT ON COLUMN construction_contract.labour_cost_day IS '人工费用拨付日(每周期的第几日)';
COMMENT ON COLUMN construction_contract.labour_cost_cycle IS '人工费用拨付周期,不得超过一个月(保障农民工工资支付条例第二十四条)';
COMMENT ON COLUMN construction_contract.measuring_cycle IS '工程款计量周期(保障农民工工资支付条例第二十四条)';
COMMENT ON COLUMN construction_contract.wage_day IS '工资支付日(一(七)⑦)';

CREATE TABLE special_account (
  id                 uuid PRIMARY KEY,
  project_id         uuid NOT NULL REFERENCES project,
  bank               text NOT NULL,
  account_no         bytea NOT NULL,
  account_index      bytea NOT NULL,
  account_last_four  text NOT NULL CHECK (account_last_four ~ '^[0-9]{4}$'),
  opened_on          date NOT NULL,
  source             text NOT NULL CHECK (source IN ('BANK', 'ENTERPRISE')),
  filed_on           date,
  closed_on          date,
  voided             boolean NOT NULL DEFAULT false,
  void_reason        text,
  created_at         timestamptz NOT NULL,
  created_by         text NOT NULL,
  updated_at         timestamptz NOT NULL,
  updated_by         text NOT NULL,
  version            int NOT NULL DEFAULT 1,
  CONSTRAINT special_account_days_in_order CHECK (filed_on >= opened_on AND closed_on >= opened_on),
  CONSTRAINT special_account_void_reason CHECK (voided = (void_reason IS NOT NULL))
);
CREATE INDEX special_account_by_project ON special_account (project_id, id);
CREATE INDEX special_account_by_number ON special_account (account_index);
CREATE UNIQUE INDEX special_account_once ON special_account (project_id, account_index) WHERE NOT voided;
COMMENT ON TABLE special_account IS '农民工工资专用账户(一(三))';
COMMENT ON COLUMN special_account.account_no IS '账号,加密';
COMMENT ON COLUMN special_account.account_index IS '账号的盲索引';
COMMENT ON COLUMN special_account.source IS '来源:银行报送、企业填报;只有银行报送能消除W02';

CREATE TABLE wage_deposit (
  id             uuid PRIMARY KEY,
  project_id     uuid NOT NULL REFERENCES project,
  form           text NOT NULL CHECK (form IN ('CASH', 'BANK_GUARANTEE', 'INSURANCE', 'COMPANY_BOND')),
  amount_fen     bigint NOT NULL CHECK (amount_fen > 0),
  valid_from     date NOT NULL,
  valid_to       date,
  instrument_no  text,
  guarantor      text,
  voided         boolean NOT NULL DEFAULT false,
  void_reason    text,
  created_at     timestamptz NOT NULL,
  created_by     text NOT NULL,
  updated_at     timestamptz NOT NULL,
  updated_by     text NOT NULL,
  version        int NOT NULL DEFAULT 1,
  CONSTRAINT wage_deposit_instrument CHECK (form = 'CASH' OR (valid_to IS NOT NULL AND instrument_no IS NOT NULL AND guarantor IS NOT NULL)),
  CONSTRAINT wage_deposit_days_in_order CHECK (valid_to >= valid_from),
  CONSTRAINT wage_deposit_void_reason CHECK (voided = (void_reason IS NOT NULL))
);
CREATE INDEX wage_deposit_by_project ON wage_deposit (project_id, id);
CREATE INDEX wage_deposit_by_expiry ON wage_deposit (valid_to) WHERE NOT voided AND valid_to IS NOT NULL;
COMMENT ON TABLE wage_deposit IS '农民工工资保证金(一(五))';
COMMENT ON COLUMN wage_deposit.valid_from IS '存入日或保函生效日';

CREATE TABLE deposit_exemption (
  id                   uuid PRIMARY KEY,
  project_id           uuid NOT NULL REFERENCES project,
  decision_no          text NOT NULL,
  decided_on           date NOT NULL,
  required_amount_fen  bigint NOT NULL CHECK (required_amount_fen >= 0),
  basis                text NOT NULL,
  voided               boolean NOT NULL DEFAULT false,
  void_reason          text,
  created_at           timestamptz NOT NULL,
  created_by           text NOT NULL,
  updated_at           timestamptz NOT NULL,
  updated_by           text NOT NULL,
  version              int NOT NULL DEFAULT 1,
  CONSTRAINT deposit_exemption_void_reason CHECK (voided = (void_reason IS NOT NULL))
);
CREATE INDEX deposit_exemption_by_project ON deposit_exemption (project_id, id);
CREATE UNIQUE INDEX deposit_exemption_once ON deposit_exemption (project_id, decision_no) WHERE NOT voided;
COMMENT ON TABLE deposit_exemption IS '工资保证金减免决定(一(五)差异化存储)';
COMMENT ON COLUMN deposit_exemption.required_amount_fen IS '减免后仍应存储的金额,零为免存';

CREATE TABLE owner_guarantee (
  id             uuid PRIMARY KEY,
  project_id     uuid NOT NULL REFERENCES project,
  form           text NOT NULL CHECK (form IN ('BANK', 'INSURANCE', 'COMPANY', 'FUNDS_CERTIFICATE')),
  amount_fen     bigint NOT NULL CHECK (amount_fen > 0),
  valid_from     date NOT NULL,
  valid_to       date,
  instrument_no  text NOT NULL,
  guarantor      text NOT NULL,
  voided         boolean NOT NULL DEFAULT false,
  void_reason    text,
  created_at     timestamptz NOT NULL,
  created_by     text NOT NULL,
  updated_at     timestamptz NOT NULL,
  updated_by     text NOT NULL,
  version        int NOT NULL DEFAULT 1,
  CONSTRAINT owner_guarantee_term CHECK (form = 'FUNDS_CERTIFICATE' OR valid_to IS NOT NULL),
  CONSTRAINT owner_guarantee_days_in_order CHECK (valid_to >= valid_from),
  CONSTRAINT owner_guarantee_void_reason CHECK (voided = (void_reason IS NOT NULL))
);
CREATE INDEX owner_guarantee_by_project ON owner_guarantee (project_id, id);
CREATE INDEX owner_guarantee_by_expiry ON owner_guarantee (valid_to) WHERE NOT voided AND valid_to IS NOT NULL;
COMMENT ON TABLE owner_guarantee IS '建设单位工程款支付担保(一(六));政府投资项目的资金落实证明可代替担保';

CREATE TABLE notice_board (
  id                          uuid PRIMARY KEY,
  project_id                  uuid NOT NULL REFERENCES project,
  locations                   text[] NOT NULL CHECK (cardinality(locations) BETWEEN 1 AND 20),
  put_up_on                   date NOT NULL,
  item_project                boolean NOT NULL,
  item_owner                  boolean NOT NULL,
  item_contractor             boolean NOT NULL,
  item_subcontractors         boolean NOT NULL,
  item_labour_officer         boolean NOT NULL,
  item_minimum_wage           boolean NOT NULL,
  item_wage_day               boolean NOT NULL,
  item_industry_phone         boolean NOT NULL,
  item_inspection_phone       boolean NOT NULL,
  item_arbitration            boolean NOT NULL,
  item_legal_aid              boolean NOT NULL,
  item_legal_service_hotline  boolean NOT NULL,
  photo                       uuid REFERENCES attachment,
  voided                      boolean NOT NULL DEFAULT false,
  void_reason                 text,
  created_at                  timestamptz NOT NULL,
  created_by                  text NOT NULL,
  updated_at                  timestamptz NOT NULL,
  updated_by                  text NOT NULL,
  version                     int NOT NULL DEFAULT 1,
  CONSTRAINT notice_board_void_reason CHECK (voided = (void_reason IS NOT NULL))
);
CREATE INDEX notice_board_by_project ON notice_board (project_id, id);
COMMENT ON TABLE notice_board IS '农民工维权告示牌(一(七)):设置处所与十二项内容';
COMMENT ON COLUMN notice_board.locations IS '设置处所,至少施工现场办公区大门和生活区两处(一(七))';
COMMENT ON COLUMN notice_board.item_project IS '①工程建设项目';
COMMENT ON COLUMN notice_board.item_owner IS '②建设单位';
COMMENT ON COLUMN notice_board.item_contractor IS '③总包单位';
COMMENT ON COLUMN notice_board.item_subcontractors IS '④分包单位';
COMMENT ON COLUMN notice_board.item_labour_officer IS '⑤劳资专管员';
COMMENT ON COLUMN notice_board.item_minimum_wage IS '⑥当地最低工资标准';
COMMENT ON COLUMN notice_board.item_wage_day IS '⑦工资支付日期';
COMMENT ON COLUMN notice_board.item_industry_phone IS '⑧相关行业工程建设主管部门投诉举报电话';
COMMENT ON COLUMN notice_board.item_inspection_phone IS '⑨劳动保障监察投诉举报电话';
COMMENT ON COLUMN notice_board.item_arbitration IS '⑩劳动争议调解仲裁申请渠道';
COMMENT ON COLUMN notice_board.item_legal_aid IS '⑪法律援助申请渠道';
COMMENT ON COLUMN notice_board.item_legal_service_hotline IS '⑫公共法律服务热线';
COMMENT ON COLUMN notice_board.photo IS '现场照片(附件)';

CREATE TABLE injury_insurance (
  id              uuid PRIMARY KEY,
  project_id      uuid NOT NULL REFERENCES project,
  certificate_no  text NOT NULL,
  valid_from      date NOT NULL,
  valid_to        date,
  voided          boolean NOT NULL DEFAULT false,
  void_reason     text,
  created_at      timestamptz NOT NULL,
  created_by      text NOT NULL,
  updated_at      timestamptz NOT NULL,
  updated_by      text NOT NULL,
  version         int NOT NULL DEFAULT 1,
  CONSTRAINT injury_insurance_days_in_order CHECK (valid_to >= valid_from),
  CONSTRAINT injury_insurance_void_reason CHECK (voided = (void_reason IS NOT NULL))
);
CREATE INDEX injury_insurance_by_project ON injury_insurance (project_id, id);
CREATE UNIQUE INDEX injury_insurance_once ON injury_insurance (project_id, certificate_no) WHERE NOT voided;
COMMENT ON TABLE injury_insurance IS '工程项目工伤保险(附件2:W08)';
--rollback DROP TABLE injury_insurance; DROP TABLE notice_board; DROP TABLE owner_guarantee; DROP TABLE deposit_exemption; DROP TABLE wage_deposit; DROP TABLE special_account; DROP TABLE construction_contract; DROP TABLE project_permit; DROP TABLE project; DROP SEQUENCE project_no_seq;
