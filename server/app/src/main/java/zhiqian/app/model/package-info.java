/**
 * 风险预警模型: what makes a warning, as data (R-180, architecture 5.2). Conditions are CEL over the facts of {@link zhiqian.app.fact};
 * the ten statutory types come with the system, a county writes its own in the workbench.
 */
package zhiqian.app.model;
