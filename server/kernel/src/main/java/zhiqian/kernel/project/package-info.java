/** The project (工程项目) and the words of its wage-protection systems (保障工资支付制度, policy part 一). */
package zhiqian.kernel.project;
