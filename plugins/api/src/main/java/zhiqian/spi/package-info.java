/**
 * What a vendor compiles against (插件接口). Start reading at {@link zhiqian.spi.CountyPlugin}.
 *
 * <p>Two kinds of types: those marked {@link zhiqian.spi.ImplementedByPlugin} are written by vendors, and a method is only
 * ever added to them with a default; those marked {@link zhiqian.spi.ImplementedByHost} are handed to vendors and may gain
 * methods in any minor version. What both directions may rely on is told in {@link zhiqian.spi.ApiVersion}.
 *
 * <p>Depends on the JDK and {@code zhiqian.terms} only. Nothing here is null: no parameter, no answer, no record component.
 */
package zhiqian.spi;
