--liquibase formatted sql
--changeset zhiqian:tenant/lead/0004-search-and-filters
--comment: the searched text kept instead of made for every row looked at; an index for each filter of the work list
ALTER TABLE lead ADD COLUMN words text NOT NULL GENERATED ALWAYS AS
  (lower(regexp_replace(lead_no || ' ' || coalesce(employer, '') || ' ' || coalesce(project, '') || ' ' || area, '\s+', '', 'g'))) STORED;
CREATE INDEX lead_by_channel ON lead (channel, next_due_at, id);
CREATE INDEX lead_by_industry ON lead (industry, next_due_at, id);
CREATE INDEX lead_by_handler ON lead (handler, next_due_at, id) WHERE NOT finished AND handler IS NOT NULL;
COMMENT ON COLUMN lead.words IS '检索用文字,去空白、小写';
--rollback DROP INDEX lead_by_handler; DROP INDEX lead_by_industry; DROP INDEX lead_by_channel; ALTER TABLE lead DROP COLUMN words;
