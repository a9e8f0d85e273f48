/** 台账到期提醒: what will be due in the ledger soon is told once, before it is late (R-B37, R-093, R-B41, R-055). */
package zhiqian.app.reminder;
