/** Speed, as ratios against a baseline that runs beside it on the same machine; never a test's verdict. */
package zhiqian.bench;
