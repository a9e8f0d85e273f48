/**
 * The law as code (内核): rules, states, clocks, amounts. Depends on the JDK and {@code zhiqian.terms} only; knows no
 * database, no HTTP and no “now”. The packages build on one another in one direction: {@code calendar} ← {@code deadline}
 * ← {@code lead} ← {@code exchange}; {@code deadline} ← {@code project}, {@code guarantee}; {@code deadline}, {@code party} ←
 * {@code warning}. This package holds the errors that all of them share.
 */
package zhiqian.kernel;
