/** 用工: who works on a project, on which days and for what pay, as it came in by imports; shown masked, closed day by day. */
package zhiqian.app.workforce;
