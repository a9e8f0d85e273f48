package zhiqian.app.throttle;

import io.github.bucket4j.TimeMeter;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The allowances of this replica. Each replica counts for itself: behind a balancer an address may do as many times more
 * as there are replicas.
 */
@ApplicationScoped
public class Throttle {
    @Inject
    @ConfigProperty(name = "ZHIQIAN_PUBLIC_LEADS_PER_10_MIN", defaultValue = "60")
    private int publicLeads;

    @Inject
    @ConfigProperty(name = "ZHIQIAN_SIGN_INS_PER_10_MIN", defaultValue = "100")
    private int signIns;

    private final Map<Limit, Allowance> allowances = new EnumMap<>(Limit.class);

    @PostConstruct
    void readSettings() {
        allowances.put(Limit.PUBLIC_LEADS, new Allowance(publicLeads, TimeMeter.SYSTEM_MILLISECONDS));
        allowances.put(Limit.SIGN_INS, new Allowance(signIns, TimeMeter.SYSTEM_MILLISECONDS));
    }

    Duration take(Limit limit, String key) {
        return allowances.get(limit).take(key);
    }

    void giveBack(Limit limit, String key) {
        allowances.get(limit).giveBack(key);
    }
}
