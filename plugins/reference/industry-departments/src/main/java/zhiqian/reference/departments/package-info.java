/**
 * Reference plugin: which department is in charge of which class of projects (行业主管部门对照), by the general table and the
 * overrides of a county.
 */
package zhiqian.reference.departments;
