/** Reference plugin: a superior platform's warnings over HTTP with JSON (上级平台预警HTTP接口), and the results back to it. */
package zhiqian.reference.source;
