/** 项目: the ledger of projects and of what the seven wage-protection systems (保障工资支付制度) need of them. */
package zhiqian.app.project;
