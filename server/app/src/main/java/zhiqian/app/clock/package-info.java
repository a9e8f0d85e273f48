/** Business time, in Asia/Shanghai, and how demos and tests set it. */
package zhiqian.app.clock;
