/** 专用账户的银行消息: fetched, applied once each, and kept waiting if nobody knows the account yet. */
package zhiqian.app.bank;
