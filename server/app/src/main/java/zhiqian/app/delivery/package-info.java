/**
 * 对外提醒: notices leave the system by e-mail and webhook.
 *
 * <p>Who tells people something writes what is to leave into a queue of the tenant's schema, in the same transaction
 * ({@link zhiqian.app.delivery.Deliveries}); a worker takes it from there, bundles what goes to the same recipient and hands
 * it to a {@link zhiqian.app.delivery.Channel} (ADR 0016). What leaves twice, after a crash, has the same id.
 */
package zhiqian.app.delivery;
