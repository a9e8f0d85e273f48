/** 日历: which calendar counts for a tenant, where its data come from, and what a new notice changes. */
package zhiqian.app.calendar;
