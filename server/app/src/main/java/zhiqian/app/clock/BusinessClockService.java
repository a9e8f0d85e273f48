package zhiqian.app.clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import zhiqian.app.problem.Problem;
import zhiqian.app.tenancy.InRegistry;
import zhiqian.app.tenancy.TenantSql;

/** Sets the business clock of demos and tests ({@code ZHIQIAN_CLOCK_START}); all replicas read the offset from the registry. */
@ApplicationScoped
@InRegistry
@Transactional
public class BusinessClockService {
    @Inject
    private BusinessClock clock;

    @Inject
    private TenantSql sql;

    @Inject
    @ConfigProperty(name = "ZHIQIAN_CLOCK_START")
    private Optional<String> start;

    /** At start and now and then: a stored offset goes on; another start value begins anew. */
    public void adopt() {
        if (!settable()) {
            return;
        }
        String started = start.orElseThrow();
        Optional<Long> stored = sql.first(
                "SELECT offset_ms FROM business_clock WHERE started = ?", r -> r.number("offset_ms"), started);
        if (stored.isPresent()) {
            clock.shift(Duration.ofMillis(stored.get()));
        } else {
            store(started, parse(started));
        }
    }

    /** @throws zhiqian.app.problem.ProblemException if the clock is the real one, or would run backwards */
    public void set(Instant now) {
        if (!settable()) {
            throw Problem.conflict("业务时钟只在演示和测试环境(ZHIQIAN_CLOCK_START)可以调整").toException();
        }
        if (now.isBefore(clock.now().minusSeconds(1))) {
            throw Problem.conflict("业务时钟不能倒退").toException();
        }
        store(start.orElseThrow(), now);
    }

    public boolean settable() {
        return start.filter(value -> !value.isBlank()).isPresent();
    }

    private void store(String started, Instant now) {
        Duration offset = Duration.between(clock.machineNow(), now);
        sql.update(
                "INSERT INTO business_clock (started, offset_ms) VALUES (?, ?) ON CONFLICT (only_row)"
                        + " DO UPDATE SET started = excluded.started, offset_ms = excluded.offset_ms",
                started,
                offset.toMillis());
        clock.shift(offset);
    }

    private static Instant parse(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw new IllegalStateException(
                    "ZHIQIAN_CLOCK_START must look like 2025-09-29T17:00+08:00, not " + text, e);
        }
    }
}
