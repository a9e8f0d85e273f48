/**
 * Counting of periods (期限计算) and the clocks that watch them, after 民法典 200–204 and requirements 3.1. The kernel owns the
 * counting; a calendar plug-in owns the data only.
 */
package zhiqian.kernel.deadline;
