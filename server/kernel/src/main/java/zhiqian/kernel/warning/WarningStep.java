package zhiqian.kernel.warning;

import java.time.Instant;

/**
 * One step in the course of a warning (办理过程).
 *
 * @param action what was done
 * @param from state before
 * @param to state after
 * @param at when
 * @param detail ground or reason, Chinese; empty if there is none
 */
public record WarningStep(WarningAction action, WarningState from, WarningState to, Instant at, String detail) {}
