/** 幂等: a write that is sent twice with the same key is done once and answered twice. */
package zhiqian.app.idempotency;
