/** 提醒: what people are told in the application; addressed to roles and departments, read by persons. */
package zhiqian.app.notification;
