-- What a tenant's schema consists of, as one hash, free of the schema's own name: the migrator's post-condition.
-- Without the monthly partitions, which come and go with the months. Starts from what depends on the schema: an index knows that, where the catalogue itself is only read from end to end.
WITH n AS MATERIALIZED (SELECT oid, nspname FROM pg_namespace WHERE nspname = ?),
m AS MATERIALIZED (
  SELECT d.classid, d.objid, n.nspname FROM n JOIN pg_depend d ON d.refclassid = 'pg_namespace'::regclass AND d.refobjid = n.oid),
r AS MATERIALIZED (
  SELECT c.oid, c.relname, c.relkind, c.relacl, c.relowner, m.nspname FROM m JOIN pg_class c ON c.oid = m.objid WHERE m.classid = 'pg_class'::regclass AND NOT c.relispartition)
SELECT md5(coalesce(string_agg(line, E'\n' ORDER BY line COLLATE "C"), '')) AS hash, count(*) AS lines FROM (
  SELECT 'table ' || r.relname || ' ' || r.relkind::text || ' ' ||
         coalesce((SELECT string_agg(CASE WHEN g.rolname = r.nspname THEN '@' ELSE 'other' END || ':' || a.privilege_type, ',' ORDER BY g.rolname = r.nspname, a.privilege_type)
                   FROM aclexplode(r.relacl) a JOIN pg_roles g ON g.oid = a.grantee WHERE a.grantee <> r.relowner), '') AS line
    FROM r WHERE r.relkind IN ('r', 'p', 'S', 'v')
  UNION ALL
  SELECT 'column ' || r.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || ' ' || a.attnotnull || ' ' || a.attidentity::text || ' ' || a.attstorage::text || ' ' ||
         coalesce(replace(pg_get_expr(d.adbin, d.adrelid), r.nspname || '.', ''), '')
    FROM r JOIN pg_attribute a ON a.attrelid = r.oid
    LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
   WHERE r.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped
  UNION ALL
  SELECT 'constraint ' || r.relname || '.' || k.conname || ' ' || replace(pg_get_constraintdef(k.oid), r.nspname || '.', '')
    FROM r JOIN pg_constraint k ON k.conrelid = r.oid
  UNION ALL
  SELECT 'index ' || c.relname || ' ' || replace(pg_get_indexdef(i.indexrelid), r.nspname || '.', '')
    FROM r JOIN pg_index i ON i.indrelid = r.oid JOIN pg_class c ON c.oid = i.indexrelid
  UNION ALL
  SELECT 'function ' || p.proname || ' ' || pg_get_function_identity_arguments(p.oid) || ' ' || md5(p.prosrc)
    FROM m JOIN pg_proc p ON p.oid = m.objid WHERE m.classid = 'pg_proc'::regclass
) AS catalogue
