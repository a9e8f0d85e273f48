/** What happens, in which order, before the server answers; and whether it is ready. */
package zhiqian.app.start;
