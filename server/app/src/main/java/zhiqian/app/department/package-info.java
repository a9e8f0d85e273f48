/** 行业主管部门: a tenant's departments, and who is proposed for a project's industry. */
package zhiqian.app.department;
