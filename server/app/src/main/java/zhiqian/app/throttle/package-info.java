/** 限流: how often one address may do what needs no token. */
package zhiqian.app.throttle;
