/**
 * Reference plugin: statements of special accounts and payroll results as Chinese banks export them for people (对账单、代发明细),
 * in CSV (GBK or UTF-8) or XLSX, read row by row.
 */
package zhiqian.reference.statement;
