package zhiqian.app.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class GuardedDataSourceTest {
    private final List<Integer> asked = new ArrayList<>();
    private String schema;

    private final GuardedDataSource pools = new GuardedDataSource(
            List.of(pool(0), pool(1), pool(2), pool(3), pool(4)), () -> schema, "login", "secret");

    @Test
    void theRegistryHasAPoolToItself() throws SQLException {
        assertThat(poolOf(TenantSwitch.REGISTRY_SCHEMA)).isZero();
        assertThat(poolOf(null)).isZero();
        for (int county = 990101; county < 990201; county++) {
            assertThat(poolOf("t_" + county)).isPositive();
        }
    }

    @Test
    void aTenantStaysWithItsPoolAndAllPoolsAreUsed() throws SQLException {
        Set<Integer> used = new HashSet<>();
        for (int county = 990101; county < 990201; county++) {
            int first = poolOf("t_" + county);
            assertThat(poolOf("t_" + county)).isEqualTo(first);
            used.add(first);
        }
        assertThat(used).containsExactlyInAnyOrder(1, 2, 3, 4);
    }

    private int poolOf(String wanted) throws SQLException {
        schema = wanted;
        pools.getConnection();
        return asked.get(asked.size() - 1);
    }

    private DataSource pool(int no) {
        return fake(DataSource.class, () -> {
            asked.add(no);
            return fake(Connection.class, () -> null);
        });
    }

    private static <T> T fake(Class<T> type, java.util.function.Supplier<Object> answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> answer.get()));
    }
}
