/** 参数: figures that a superior sets and may lock, and a county may otherwise change (R-050, section 8). */
package zhiqian.app.parameter;
