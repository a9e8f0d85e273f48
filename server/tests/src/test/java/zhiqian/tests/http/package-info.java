/** The running system from outside: isolation, bad input, time, and whether anything is ever lost. */
package zhiqian.tests.http;
