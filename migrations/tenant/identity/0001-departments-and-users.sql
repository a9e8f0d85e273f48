--liquibase formatted sql
--changeset zhiqian:tenant/identity/0001-departments-and-users
--comment: the departments of a county and the people who sign in
CREATE TABLE department (
  code        text PRIMARY KEY CHECK (code ~ '^[a-z][a-z0-9-]{1,39}$'),
  name        text NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
  industries  text NOT NULL DEFAULT '',
  phone       text,
  sort        int NOT NULL DEFAULT 0
);
COMMENT ON TABLE department IS '行业主管部门等(R-080);名称属于租户配置,不写进程序';
CREATE TABLE app_user (
  username       text PRIMARY KEY CHECK (username ~ '^[a-z][a-z0-9_.-]{1,39}$'),
  name           text NOT NULL CHECK (length(name) BETWEEN 1 AND 40),
  password_hash  text NOT NULL,
  roles          text NOT NULL,
  department     text REFERENCES department,
  failed         int NOT NULL DEFAULT 0,
  locked_until   timestamptz,
  must_change    boolean NOT NULL DEFAULT false,
  disabled       boolean NOT NULL DEFAULT false,
  version        int NOT NULL DEFAULT 0
);
COMMENT ON COLUMN app_user.roles IS '角色,逗号分隔;不相容岗位由程序校验(三权分立)';
--rollback DROP TABLE app_user; DROP TABLE department;
