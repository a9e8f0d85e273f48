/**
 * The value objects of the field (术语): identifiers, amounts, lengths of time and clauses. Every value is a record that
 * cannot be wrong; whoever makes a wrong one gets an {@link zhiqian.terms.InvalidTerm}. Depends on the JDK only, because
 * it is published to plug-in vendors together with the plug-in API.
 */
package zhiqian.terms;
