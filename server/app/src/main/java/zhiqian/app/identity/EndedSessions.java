package zhiqian.app.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import zhiqian.app.clock.BusinessClock;
import zhiqian.app.platform.Background;
import zhiqian.app.platform.Started;

/**
 * Which sessions are over although their token is not: this replica's copy of what the registry says, so that a request
 * costs two look-ups in a map and no round trip.
 *
 * <p>What ends here counts here at once. Other replicas follow within {@link #RENEWAL} and the time of one query, about
 * a second; one that cannot reach the database serves nobody anyway. Only what was written since the last look is read.
 */
@ApplicationScoped
public class EndedSessions {
    private static final Duration RENEWAL = Duration.ofSeconds(1);
    private static final Duration CLEANING = Duration.ofHours(1);
    /** Longer than any token that was issued before, with the skew that its verifier allows. */
    private static final Duration KEPT = TokenIssuer.LIFE.plusMinutes(5);

    private static final String BEGINNING = "0";

    @Inject
    private EndedSessionService registry;

    @Inject
    private Background background;

    @Inject
    private BusinessClock clock;

    private final Map<String, EndedSession> ended = new ConcurrentHashMap<>();
    private volatile String horizon = BEGINNING;

    void begin(@Observes Started started) {
        if (started.phase() == Started.Phase.WORK) {
            refresh();
            background.repeat("ended-sessions", RENEWAL, this::refresh);
            background.repeat("ended-sessions-cleaning", CLEANING, this::clean);
        }
    }

    boolean isOver(OpenSession session) {
        if (ended.containsKey(EndedSession.token(session.id()))) {
            return true;
        }
        EndedSession person = ended.get(EndedSession.user(session.tenant(), session.username()));
        return person != null
                && session.epoch() < person.epoch()
                && !session.id().equals(person.kept());
    }

    /** Whether this very session has changed the password since it was opened; looks once more before it says no. */
    boolean hasChangedPassword(OpenSession session) {
        if (!isKept(session)) {
            refresh();
        }
        return isKept(session);
    }

    private boolean isKept(OpenSession session) {
        EndedSession person = ended.get(EndedSession.user(session.tenant(), session.username()));
        return person != null
                && session.epoch() < person.epoch()
                && session.id().equals(person.kept());
    }

    /** The epoch of a session that is opened now: never one that is already over. */
    int epochOf(String tenant, UserRow user) {
        EndedSession person = ended.get(EndedSession.user(tenant, user.username()));
        return person == null ? user.epoch() : Math.max(user.epoch(), person.epoch());
    }

    /** One person signs out. */
    void end(OpenSession session) {
        add(new EndedSession(EndedSession.token(session.id()), 0, null, expiry()));
    }

    /**
     * Ends all sessions of a person. The caller holds the person's row locked and writes the epoch to it; if it fails to,
     * the sessions are over all the same, and the next sign-in takes the higher epoch.
     *
     * @param kept id of the session that stays; {@code null} for none
     * @return the epoch of the sessions to come
     */
    int endAll(String tenant, UserRow user, String kept) {
        int epoch = epochOf(tenant, user) + 1;
        add(new EndedSession(EndedSession.user(tenant, user.username()), epoch, kept, expiry()));
        return epoch;
    }

    private void add(EndedSession session) {
        registry.add(session);
        take(session);
    }

    private synchronized void refresh() {
        EndedSessionService.News news = registry.since(horizon);
        news.sessions().forEach(this::take);
        horizon = news.horizon();
    }

    private void take(EndedSession fresh) {
        ended.merge(fresh.subject(), fresh, (old, now) -> now.epoch() >= old.epoch() ? now : old);
    }

    private void clean() {
        Instant now = clock.machineNow();
        registry.forgetExpired(now);
        ended.values().removeIf(session -> session.expiresAt().isBefore(now));
    }

    private Instant expiry() {
        return clock.machineNow().plus(KEPT);
    }
}
