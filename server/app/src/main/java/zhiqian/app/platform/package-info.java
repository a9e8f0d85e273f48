/** What every part of the server shares and that depends on nothing of it: JSON, ids, correlation. */
package zhiqian.app.platform;
