/** What a refused request is told: RFC 9457 problem documents, in Chinese, with the fields at fault. */
package zhiqian.app.problem;
