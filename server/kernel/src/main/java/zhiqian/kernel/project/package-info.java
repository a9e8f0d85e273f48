/**
 * The construction project (工程建设项目), the words of its wage-protection systems (保障工资支付制度, policy part 一), and what
 * it has to keep by when (requirements 1.1, 1.7).
 */
package zhiqian.kernel.project;
