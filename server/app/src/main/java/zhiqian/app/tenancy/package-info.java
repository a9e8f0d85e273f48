/**
 * The wall between tenants: who a transaction works for, and the only home of connections.
 *
 * <p>Every transaction of a service starts by switching {@code search_path} and role to one tenant
 * ({@link zhiqian.app.tenancy.TenantGate}). All SQL, native SQL included, passes {@link zhiqian.app.tenancy.SqlGuard}
 * before it is sent. Without a tenant the login role sees nothing: queries fail closed.
 */
package zhiqian.app.tenancy;
