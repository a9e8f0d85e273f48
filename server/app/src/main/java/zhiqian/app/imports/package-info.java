/**
 * 导入: tables that offices, contractors and banks hand in, as jobs that any replica can begin and resume. A bad row never hides a
 * good one, a row that comes again changes nothing, and the file is read as a stream however large it is.
 */
package zhiqian.app.imports;
