/** Who has to act (责任主体与监管部门), requirements 0 and 1.5. Bodies' names are configuration; the kernel knows kinds only. */
package zhiqian.kernel.party;
