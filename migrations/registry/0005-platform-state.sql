--liquibase formatted sql
--changeset zhiqian:registry/0005-platform-state
--comment: the demo clock survives a restart, so that time never runs backwards under recorded events
CREATE TABLE business_clock (
  only_row  boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  started   text NOT NULL,
  offset_ms bigint NOT NULL
);
COMMENT ON TABLE business_clock IS '业务时钟偏移,仅供演示和测试';
--rollback DROP TABLE business_clock;
