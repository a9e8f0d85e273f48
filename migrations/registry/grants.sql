-- Run by the migrator after each migration of the registry.
GRANT USAGE ON SCHEMA registry TO zhiqian_registry;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA registry TO zhiqian_registry;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA registry TO zhiqian_registry;
REVOKE ALL ON registry.databasechangelog, registry.databasechangeloglock FROM zhiqian_registry;
REVOKE UPDATE, DELETE ON registry.platform_audit FROM zhiqian_registry;
