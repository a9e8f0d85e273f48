/**
 * Money that stands behind wages (工资保证金、工程款支付担保), requirements 1.1(5), 1.1(6) and 2.2: how much is required, and what
 * is worth how much on a day.
 */
package zhiqian.kernel.guarantee;
