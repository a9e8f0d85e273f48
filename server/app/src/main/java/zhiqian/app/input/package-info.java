/** Field checks for request bodies, on top of the value types of {@code zhiqian.terms}. */
package zhiqian.app.input;
