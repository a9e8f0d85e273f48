/**
 * Reference plugin: the holiday notices of the State Council from 2023 to 2026 (国务院办公厅放假安排). The data lie beside this
 * package as one text file for each notice; there is no network access. A new notice is a new file and a new version.
 */
package zhiqian.reference.calendar;
