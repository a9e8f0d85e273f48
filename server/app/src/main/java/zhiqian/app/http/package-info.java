/** The HTTP edge: how bodies are read, how much of them, and which headers every answer carries. */
package zhiqian.app.http;
