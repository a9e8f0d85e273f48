/**
 * 预警: what the models find, and its life after annex 2 until it is gone. {@link zhiqian.kernel.warning} is the
 * law; here it is raised, stored, shown and acted on.
 */
package zhiqian.app.warning;
