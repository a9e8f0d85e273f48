package zhiqian.app.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.function.Supplier;
import zhiqian.app.clock.BusinessClock;
import zhiqian.app.crypto.Sealed;
import zhiqian.app.identity.Actor;
import zhiqian.app.platform.Json;
import zhiqian.app.problem.Problem;
import zhiqian.app.tenancy.TenantSql;

/** Keeps the answer under its key, in the transaction of the write itself. */
@ApplicationScoped
public class Idempotency {
    @Inject
    private TenantSql sql;

    @Inject
    private Sealed sealed;

    @Inject
    private BusinessClock clock;

    /**
     * @param status   HTTP status of the first answer
     * @param location of what was made; may be {@code null}
     * @param version  of what was changed; {@code null} if it has none, or the answer is a repeated one
     * @param json     the answer's body
     */
    public record Answer(int status, String location, Integer version, String json) {
        public static Answer of(int status, String location, Object body) {
            return new Answer(status, location, null, Json.write(body));
        }

        public static Answer of(int status, String location, int version, Object body) {
            return new Answer(status, location, version, Json.write(body));
        }
    }

    /**
     * @param key     {@code null}: just do it
     * @param request what tells two requests apart: route and body; asked for only with a key
     * @throws zhiqian.app.problem.ProblemException 409 if the key was used for another request
     */
    public Answer once(Actor actor, String key, Supplier<String> request, Supplier<Answer> work) {
        if (key == null) {
            return work.get();
        }
        String digest = digest(request.get());
        // waits for a transaction that is just using the same key
        int fresh = sql.update(
                "INSERT INTO idempotency (key, actor, request, status, answer, created_at) VALUES (?, ?, ?, 0, '', ?)"
                        + " ON CONFLICT DO NOTHING",
                key,
                actor.username(),
                digest,
                clock.now());
        if (fresh == 0) {
            return repeated(actor, key, digest);
        }
        Answer answer = work.get();
        sql.update(
                "UPDATE idempotency SET status = ?, location = ?, answer = ? WHERE actor = ? AND key = ?",
                answer.status(),
                answer.location(),
                sealed(actor, answer.json()),
                actor.username(),
                key);
        return answer;
    }

    private Answer repeated(Actor actor, String key, String digest) {
        return sql.first(
                        "SELECT request, status, location, answer FROM idempotency WHERE actor = ? AND key = ?",
                        r -> {
                            if (!r.text("request").equals(digest)) {
                                throw Problem.of(
                                                "idempotency-conflict",
                                                "幂等键已用于其他请求",
                                                409,
                                                "同一 Idempotency-Key 只能用于相同的请求")
                                        .toException();
                            }
                            return new Answer(
                                    r.count("status"), r.text("location"), null, opened(actor, r.text("answer")));
                        },
                        actor.username(),
                        key)
                .orElseThrow();
    }

    /** What is sealed in its own table is not to lie open in this one. */
    private String sealed(Actor actor, String json) {
        return Base64.getEncoder().encodeToString(sealed.seal(actor.tenant(), json));
    }

    private String opened(Actor actor, String kept) {
        // answers of an older release are JSON as it is
        return kept.startsWith("{")
                ? kept
                : sealed.open(actor.tenant(), Base64.getDecoder().decode(kept));
    }

    private static String digest(String request) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(request.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
