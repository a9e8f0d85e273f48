/**
 * The warning (预警) and its life after annex 2 of the seed policy (requirements 1.5, 5.4, 5.7): types, states, steps, clocks.
 * Buttons, the API page and the database come from {@link zhiqian.kernel.warning.WarningAction}. When a warning fires is the
 * models' business; here is what happens to it then.
 */
package zhiqian.kernel.warning;
