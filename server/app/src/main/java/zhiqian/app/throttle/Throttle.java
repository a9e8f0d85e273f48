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

    @Inject
    @ConfigProperty(name = "ZHIQIAN_MACHINE_REFUSALS_PER_10_MIN", defaultValue = "300")
    private int machineRefusals;

    @Inject
    @ConfigProperty(name = "ZHIQIAN_MACHINE_CALLS_PER_10_MIN", defaultValue = "600")
    private int machineCalls;

    private final Map<Limit, Allowance> allowances = new EnumMap<>(Limit.class);

    @PostConstruct
    void readSettings() {
        allowances.put(Limit.PUBLIC_LEADS, new Allowance(publicLeads, TimeMeter.SYSTEM_MILLISECONDS));
        allowances.put(Limit.SIGN_INS, new Allowance(signIns, TimeMeter.SYSTEM_MILLISECONDS));
        allowances.put(Limit.MACHINE_REFUSALS, new Allowance(machineRefusals, TimeMeter.SYSTEM_MILLISECONDS));
        allowances.put(Limit.MACHINE_CALLS, new Allowance(machineCalls, TimeMeter.SYSTEM_MILLISECONDS));
    }

    /** @return how long to wait; {@link Duration#ZERO} if it is allowed now */
    public Duration take(Limit limit, String key) {
        return allowances.get(limit).take(key);
    }

    void giveBack(Limit limit, String key) {
        allowances.get(limit).giveBack(key);
    }
}
