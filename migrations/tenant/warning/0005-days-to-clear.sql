--liquibase formatted sql
--changeset zhiqian:tenant/warning/0005-days-to-clear
--comment: how long the counties' warnings took to be cleared, counted along like the other figures (5.10)
ALTER TABLE county_warning_figures ADD COLUMN cleared_seconds bigint NOT NULL DEFAULT 0;
COMMENT ON COLUMN county_warning_figures.cleared_seconds IS '已消除预警的用时合计,秒';
UPDATE county_warning_figures f SET cleared_seconds = s.n
  FROM (SELECT county, code, coalesce(sum(extract(epoch FROM ended_at - raised_at)::bigint), 0)::bigint AS n FROM warning_headline
         WHERE state = 'CLEARED' GROUP BY county, code) s
 WHERE f.county = s.county AND f.code = s.code;
--rollback ALTER TABLE county_warning_figures DROP COLUMN cleared_seconds;
