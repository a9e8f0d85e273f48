/** What city and county tell one another (上下级交换): statements, which hold no names and no telephone numbers (requirements 5.2). */
package zhiqian.kernel.exchange;
