--liquibase formatted sql
--changeset zhiqian:registry/0007-parameters-from-a-day
--comment: a parameter's values from the days on which they begin to count; the table parameter holds what counted before the first of them
CREATE TABLE parameter_change (
  tenant          text NOT NULL REFERENCES tenant,
  name            text NOT NULL CHECK (name ~ '^[a-z][a-z0-9_.-]{1,60}$'),
  effective_from  date NOT NULL,
  value           text NOT NULL CHECK (length(value) <= 2000),
  locked          boolean NOT NULL,
  set_at          timestamptz NOT NULL,
  set_by          text NOT NULL,
  PRIMARY KEY (tenant, name, effective_from)
);
COMMENT ON TABLE parameter_change IS '参数的变更:自生效日期起适用,以前的日期仍按以前的值(回测用)';
--rollback DROP TABLE parameter_change;
