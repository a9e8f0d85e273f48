--liquibase formatted sql
--changeset zhiqian:registry/0003-plugins
--comment: which plugin versions are installed and which tenant uses which, with its settings
CREATE TABLE plugin (
  id            text NOT NULL CHECK (id ~ '^[a-z][a-z0-9.-]{1,79}$'),
  version       text NOT NULL,
  vendor        text NOT NULL,
  sha256        text NOT NULL,
  signer        text NOT NULL,
  jar           bytea NOT NULL,
  state         text NOT NULL CHECK (state IN ('ACTIVE', 'SUPERSEDED', 'REMOVED')),
  installed_at  timestamptz NOT NULL,
  installed_by  text NOT NULL,
  PRIMARY KEY (id, version)
);
CREATE UNIQUE INDEX plugin_one_active ON plugin (id) WHERE state = 'ACTIVE';
COMMENT ON TABLE plugin IS '插件:每个副本从这里取得同一签名包';

CREATE TABLE tenant_plugin (
  tenant    text NOT NULL REFERENCES tenant,
  plugin    text NOT NULL,
  enabled   boolean NOT NULL DEFAULT true,
  settings  text NOT NULL DEFAULT '{}' CHECK (settings IS JSON OBJECT),
  PRIMARY KEY (tenant, plugin)
);
--rollback DROP TABLE tenant_plugin; DROP TABLE plugin;
