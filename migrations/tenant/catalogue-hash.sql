-- What a tenant's schema consists of, as one hash, free of the schema's own name: the migrator's post-condition.
SELECT md5(coalesce(string_agg(line, E'\n' ORDER BY line COLLATE "C"), '')) AS hash, count(*) AS lines FROM (
  SELECT 'table ' || c.relname || ' ' || c.relkind::text || ' ' ||
         coalesce((SELECT string_agg(CASE WHEN g.rolname = n.nspname THEN '@' ELSE 'other' END || ':' || a.privilege_type, ',' ORDER BY g.rolname = n.nspname, a.privilege_type)
                   FROM aclexplode(c.relacl) a JOIN pg_roles g ON g.oid = a.grantee WHERE a.grantee <> c.relowner), '') AS line
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
   WHERE n.nspname = ? AND c.relkind IN ('r', 'p', 'S', 'v')
  UNION ALL
  SELECT 'column ' || c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || ' ' || a.attnotnull || ' ' || a.attidentity::text || ' ' || a.attstorage::text || ' ' ||
         coalesce(replace(pg_get_expr(d.adbin, d.adrelid), n.nspname || '.', ''), '')
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
   WHERE n.nspname = ? AND c.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped
  UNION ALL
  SELECT 'constraint ' || c.relname || '.' || k.conname || ' ' || replace(pg_get_constraintdef(k.oid), n.nspname || '.', '')
    FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
   WHERE n.nspname = ?
  UNION ALL
  SELECT 'index ' || c.relname || ' ' || replace(pg_get_indexdef(i.indexrelid), n.nspname || '.', '')
    FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_namespace n ON n.oid = c.relnamespace
   WHERE n.nspname = ?
  UNION ALL
  SELECT 'function ' || p.proname || ' ' || pg_get_function_identity_arguments(p.oid) || ' ' || md5(p.prosrc)
    FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
   WHERE n.nspname = ?
) AS catalogue
