--liquibase formatted sql
--changeset zhiqian:tenant/warning/0004-models-handed-down
--comment: models that a superior hands down (ADR 0018): what it has given to whom, and what a county has received
CREATE TABLE model_hand_down (
  code             text NOT NULL,
  county           text NOT NULL,
  id               uuid NOT NULL,
  version          int NOT NULL CHECK (version > 0),
  locked           boolean NOT NULL,
  handed_at        timestamptz NOT NULL,
  handed_by        text NOT NULL,
  taken_back_at    timestamptz,
  taken_back_by    text,
  take_back_reason text,
  answer           text CHECK (answer IN ('IN_USE', 'SWITCHED_OFF', 'REFUSED', 'ENDED')),
  answer_note      text,
  version_in_use   int,
  answered_at      timestamptz,
  PRIMARY KEY (code, county),
  CHECK ((taken_back_at IS NULL) = (taken_back_by IS NULL)),
  CHECK ((answer IS NULL) = (answered_at IS NULL))
);
COMMENT ON TABLE model_hand_down IS '本级下发给下级单位的预警模型,及各单位的回执';
COMMENT ON COLUMN model_hand_down.code IS '模型在本级的代码;在下级加前缀SJ-';
COMMENT ON COLUMN model_hand_down.id IS '最近一次下发或收回;回执须与之相符,迟到的不计';

CREATE TABLE received_model (
  code         text NOT NULL,
  version      int NOT NULL CHECK (version > 0),
  no           bigint GENERATED ALWAYS AS IDENTITY,
  hand_down    uuid NOT NULL,
  sender       text NOT NULL,
  definition   text NOT NULL CHECK (definition IS JSON OBJECT),
  note         text,
  locked       boolean NOT NULL,
  handed_at    timestamptz NOT NULL,
  handed_by    text NOT NULL,
  received_at  timestamptz NOT NULL,
  state        text NOT NULL CHECK (state IN ('IN_FORCE', 'REPLACED', 'REFUSED', 'TAKEN_BACK')),
  refusal      text,
  ended_at     timestamptz,
  end_reason   text,
  PRIMARY KEY (code, version),
  CHECK ((state = 'REFUSED') <= (refusal IS NOT NULL))
);
CREATE UNIQUE INDEX received_model_one_in_force ON received_model (code) WHERE state = 'IN_FORCE';
COMMENT ON TABLE received_model IS '上级下发的预警模型,本单位只读';
COMMENT ON COLUMN received_model.locked IS '上级是否不许本单位停用';
COMMENT ON COLUMN received_model.refusal IS '不能采用的原因';
COMMENT ON TABLE warning_model_off IS '本单位停用的插件或上级下发的预警模型;上级锁定的,锁定期间不起作用';
COMMENT ON COLUMN warning.model_plugin IS '触发它的模型来自哪个插件;tenant:加代码为上级单位下发;空为法定或自建模型';
--rollback DROP TABLE received_model; DROP TABLE model_hand_down;
