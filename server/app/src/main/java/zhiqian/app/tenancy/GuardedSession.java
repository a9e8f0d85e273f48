package zhiqian.app.tenancy;

import javax.naming.InitialContext;
import javax.sql.DataSource;
import org.eclipse.persistence.config.SessionCustomizer;
import org.eclipse.persistence.sessions.JNDIConnector;
import org.eclipse.persistence.sessions.Session;

/** Puts the guard between EclipseLink and the pool, so that JPA queries and native SQL go through the same door. */
public class GuardedSession implements SessionCustomizer {
    @Override
    @SuppressWarnings("BanJNDI") // a constant name in the server's own name space
    public void customize(Session session) throws Exception {
        DataSource pool = (DataSource) new InitialContext().lookup("jdbc/zhiqian");
        DataSource guarded = new GuardedDataSource(pool, AppLogin.NAME, AppLogin.password());
        session.getLogin().setConnector(new JNDIConnector(guarded));
    }
}
