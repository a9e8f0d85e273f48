/**
 * 上级平台预警 (ADR 0017): fetched from the tenant's sources, each number once, made warnings of the county, and their results told
 * back. What the county does not know yet waits.
 */
package zhiqian.app.provincial;
