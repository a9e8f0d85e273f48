/**
 * Brings the registry and thousands of tenants' schemas to the version of this build.
 *
 * <p>Liquibase runs for two schemas only, the registry and a template, and never twice at once in a JVM (its lock service
 * and caches are JVM-wide). The tenants get the same change sets from {@link zhiqian.app.tenancy.migration.FleetMigrator},
 * each tenant in one transaction together with its changelog rows and its state in the registry.
 */
package zhiqian.app.tenancy.migration;
