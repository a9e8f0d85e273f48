--liquibase formatted sql
--changeset zhiqian:registry/0001-tenants
--comment: who our tenants are, where they live, and how far their schema is
CREATE TABLE tenant (
  code            text PRIMARY KEY CHECK (code ~ '^[0-9]{6}$'),
  parent          text REFERENCES tenant,
  name            text NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
  state           text NOT NULL CHECK (state IN ('ONBOARDING', 'ACTIVE', 'SUSPENDED')),
  cell            text NOT NULL DEFAULT 'main',
  definition      text NOT NULL CHECK (definition IS JSON),
  migration       text NOT NULL DEFAULT 'PENDING' CHECK (migration IN ('PENDING', 'CURRENT', 'FAILED')),
  schema_version  text,
  catalogue_hash  text,
  migration_error text,
  migrated_at     timestamptz,
  created_at      timestamptz NOT NULL DEFAULT now(),
  updated_at      timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX tenant_by_parent ON tenant (parent);
CREATE INDEX tenant_by_version ON tenant (schema_version);
COMMENT ON TABLE tenant IS '租户:一个行政区划(或开发区)一个';
COMMENT ON COLUMN tenant.parent IS '上级租户;层级数不限';
COMMENT ON COLUMN tenant.schema_version IS '已执行的变更集清单摘要';
COMMENT ON COLUMN tenant.catalogue_hash IS '迁移后核对的目录摘要(表、列、约束、索引、权限)';

CREATE TABLE parameter (
  tenant   text NOT NULL REFERENCES tenant,
  name     text NOT NULL CHECK (name ~ '^[a-z][a-z0-9_.-]{1,60}$'),
  value    text NOT NULL CHECK (length(value) <= 2000),
  locked   boolean NOT NULL DEFAULT false,
  PRIMARY KEY (tenant, name)
);
COMMENT ON TABLE parameter IS '参数:下级继承上级,上级可锁定(R-050)';

CREATE TABLE migration_run (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  version     text NOT NULL,
  state       text NOT NULL CHECK (state IN ('RUNNING', 'PAUSED', 'DONE', 'DONE_WITH_FAILURES')),
  wave        int NOT NULL DEFAULT 0,
  migrated    int NOT NULL DEFAULT 0,
  failed      int NOT NULL DEFAULT 0,
  started_at  timestamptz NOT NULL DEFAULT now(),
  ended_at    timestamptz
);
COMMENT ON TABLE migration_run IS '全体租户的一次迁移:先金丝雀,再分批';
--rollback DROP TABLE migration_run; DROP TABLE parameter; DROP TABLE tenant;
