/** Reference plugin: the rules that Guizhou has published for its payroll platform (贵州省银行代发农民工工资预警规则), as data. */
package zhiqian.reference.guizhou;
