/** Who may import whom (docs/architecture, section 2): each statement is a test; exceptions stand in the rule with their reason. */
package zhiqian.tests.arch;
