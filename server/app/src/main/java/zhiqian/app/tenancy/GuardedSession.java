package zhiqian.app.tenancy;

import java.util.ArrayList;
import java.util.List;
import javax.naming.InitialContext;
import javax.sql.DataSource;
import org.eclipse.persistence.config.SessionCustomizer;
import org.eclipse.persistence.sessions.JNDIConnector;
import org.eclipse.persistence.sessions.Session;

/** Puts the guard between EclipseLink and the pools, so that JPA queries and native SQL go through the same door. */
public class GuardedSession implements SessionCustomizer {
    /** As many as server.xml defines: one of the registry, four of the tenants. */
    private static final int POOLS = 5;

    @Override
    @SuppressWarnings("BanJNDI") // a constant name in the server's own name space
    public void customize(Session session) throws Exception {
        InitialContext names = new InitialContext();
        List<DataSource> pools = new ArrayList<>();
        for (int i = 0; i < POOLS; i++) {
            pools.add((DataSource) names.lookup("jdbc/zhiqian" + i));
        }
        DataSource guarded =
                new GuardedDataSource(pools, TenantSwitch::schemaOfTransaction, AppLogin.NAME, AppLogin.password());
        session.getLogin().setConnector(new JNDIConnector(guarded));
    }
}
