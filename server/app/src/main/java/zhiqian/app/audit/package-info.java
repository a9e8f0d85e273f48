/** 审计: an append-only trail per tenant, linked into a hash chain that a command verifies. */
package zhiqian.app.audit;
