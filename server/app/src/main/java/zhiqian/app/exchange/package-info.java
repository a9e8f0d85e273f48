/**
 * 流转、上报: statements between tenants. Written to the sender's outbox in the transaction that causes them, relayed to the
 * receiver's inbox, applied there once and in order. Nothing here knows what a statement means.
 */
package zhiqian.app.exchange;
