-- Run by the migrator at the end of each tenant's migration, in the same transaction; :role is the tenant's own role.
GRANT USAGE ON SCHEMA :role TO :role;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA :role TO :role;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA :role TO :role;
REVOKE ALL ON databasechangelog, databasechangeloglock FROM :role;
REVOKE UPDATE, DELETE ON audit_entry, audit_seal, timeline_event FROM :role;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA :role TO :role;
