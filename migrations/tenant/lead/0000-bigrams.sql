--liquibase formatted sql
--changeset zhiqian:tenant/lead/0000-bigrams splitStatements:false
--comment: pairs of neighbouring characters, so that a Chinese word of two characters is found through an index
CREATE FUNCTION bigrams(words text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$ SELECT coalesce(array_agg(DISTINCT substr(w, i, 2)), '{}') FROM (SELECT lower(regexp_replace(words, '\s+', '', 'g')) AS w) s, generate_series(1, length(w) - 1) i $$;
--rollback DROP FUNCTION bigrams(text);
