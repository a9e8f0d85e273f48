--liquibase formatted sql
--changeset zhiqian:tenant/warning/0002-models-of-plugins
--comment: which plugin's model raised a warning (ADR 0015), and which of them the county has switched off
ALTER TABLE warning ADD COLUMN model_plugin text, ADD COLUMN model_plugin_version text;
COMMENT ON COLUMN warning.model_plugin IS '触发它的模型来自哪个插件;空为法定或自建模型';
COMMENT ON COLUMN warning.model_plugin_version IS '最近一次研判所用的插件版本';

CREATE TABLE warning_model_off (
  code         text PRIMARY KEY,
  reason       text NOT NULL,
  switched_at  timestamptz NOT NULL,
  switched_by  text NOT NULL
);
COMMENT ON TABLE warning_model_off IS '本单位停用的插件预警模型;插件的其他模型照常';
--rollback DROP TABLE warning_model_off; ALTER TABLE warning DROP COLUMN model_plugin_version, DROP COLUMN model_plugin;
