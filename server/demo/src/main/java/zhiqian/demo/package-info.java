/**
 * A county that does not exist (演示数据): sites with a year of attendance, pay and bank flow, defects of every kind planted among
 * them, and look-alikes that must raise nothing. It uses no door that a county has not: tables through the import centre, notice
 * boards and decisions through the API. What it planted it writes down as the truth, so that what was raised can be compared.
 */
package zhiqian.demo;
