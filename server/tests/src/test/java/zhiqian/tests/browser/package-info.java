/** The pages as people use them, in a real browser against the running system. */
package zhiqian.tests.browser;
