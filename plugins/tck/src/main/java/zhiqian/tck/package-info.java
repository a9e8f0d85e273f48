/**
 * What a vendor's plugin must pass (兼容性测试). For each extension point there is one abstract class; a vendor extends it,
 * hands over its plugin and runs it with JUnit 5. Every {@link zhiqian.tck.Contract} ends kept, broken or not offered, and
 * {@code target/tck-report.txt} lists them all; it is handed in with the signed jar.
 *
 * <p>Where the Javadoc of {@code zhiqian.spi} and a test disagree, the Javadoc is right; tell us.
 */
package zhiqian.tck;
