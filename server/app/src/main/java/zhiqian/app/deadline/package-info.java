/** 时限: stores every clock, recounts open ones, and fires what is due, each exactly once. */
package zhiqian.app.deadline;
