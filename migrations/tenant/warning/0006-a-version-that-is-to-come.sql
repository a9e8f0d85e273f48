--liquibase formatted sql
--changeset zhiqian:tenant/warning/0006-a-version-that-is-to-come
--comment: a version published for a later day stands beside the one that counts until then
DROP INDEX warning_model_one_published;
CREATE INDEX warning_model_published ON warning_model (code, published_at) WHERE state = 'PUBLISHED';
--rollback DROP INDEX warning_model_published; CREATE UNIQUE INDEX warning_model_one_published ON warning_model (code) WHERE state = 'PUBLISHED';
