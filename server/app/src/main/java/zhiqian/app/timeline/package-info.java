/** 过程: what happened to a matter, whatever its kind; written with the change, never changed. */
package zhiqian.app.timeline;
