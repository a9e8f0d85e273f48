package zhiqian.app.fact;

import java.util.Set;

/**
 * One fact of the catalogue (事实).
 *
 * @param name    as models write it, such as {@code deposit.valid}
 * @param meaning Chinese, with the clause where it has one
 * @param source  where its rows come from
 * @param scopes  rows that carry it
 */
public record Fact(String name, FactType type, String meaning, String source, Set<FactScope> scopes) {}
