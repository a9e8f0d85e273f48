package zhiqian.app.machine;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import zhiqian.app.audit.AuditTrail;
import zhiqian.app.clock.BusinessClock;
import zhiqian.app.imports.SubmissionService;
import zhiqian.app.platform.Json;
import zhiqian.app.problem.Problem;
import zhiqian.app.tenancy.InTenant;
import zhiqian.app.throttle.Limit;
import zhiqian.app.throttle.Throttle;
import zhiqian.terms.TenantId;

/**
 * Takes a call: who has signed it, whether it is fresh and new, then what it asks for, all in one transaction. A refusal of the sender is
 * returned, not thrown, so that the count of wrong signatures is committed; one of the content is thrown, and its nonce stays unused.
 */
@ApplicationScoped
@InTenant
@Transactional
public class MachineService {
    private static final Duration SKEW = Duration.ofMinutes(5);
    private static final int TRIES = 10;
    private static final Duration LOCK = Duration.ofMinutes(15);

    @Inject
    private CredentialStore credentials;

    @Inject
    private SubmissionService submissions;

    @Inject
    private MachineReads reads;

    @Inject
    private Throttle throttle;

    @Inject
    private AuditTrail audit;

    @Inject
    private BusinessClock clock;

    /** Either data or the reason why not. */
    record Outcome(Object data, Problem refusal) {
        static Outcome refused(Problem problem) {
            return new Outcome(null, problem);
        }
    }

    Outcome take(TenantId tenant, AppId appId, Call call) {
        Optional<Credential> found = credentials.findForUpdate(tenant, appId);
        Instant now = clock.now();
        if (found.isEmpty() || !found.get().hasSigned(call, now)) {
            found.ifPresentOrElse(credential -> failed(credential, now), () -> asLongAs(call));
            return Outcome.refused(wrongSignature());
        }
        Optional<Problem> refusal = refusal(found.get(), call, now);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        requireAllowance(found.get());
        credentials.used(found.get(), now);
        return new Outcome(answer(found.get(), call), null);
    }

    /** One answer, whether there is no such credential or the signature is another's. */
    static Problem wrongSignature() {
        return Problem.of("wrong-signature", "签名不正确", 401, "appid 不存在,或签名与内容不符;请核对密钥和待签名字符串");
    }

    /** Where nobody is known to verify against, the work is done all the same. */
    static void asLongAs(Call call) {
        call.isSignedBy("nobody");
    }

    private void failed(Credential credential, Instant now) {
        int inARow = credential.failedInARow() + 1;
        boolean lock = inARow >= TRIES && !credential.lockedAt(now);
        credentials.failed(credential, lock ? 0 : inARow, lock ? now.plus(LOCK) : null, now);
        if (lock) {
            audit.record(
                    credential.tenant(),
                    credential.actor().username(),
                    "lock-machine-credential",
                    "project/" + credential.project(),
                    null,
                    credential.appId());
        }
    }

    /** Told only to who has the secret. */
    private Optional<Problem> refusal(Credential credential, Call call, Instant now) {
        if (credential.revoked()) {
            return Optional.of(Problem.of("credential-revoked", "接口凭证已作废", 401, "该接口凭证已作废,请联系治欠办重新签发"));
        }
        if (credential.lockedAt(now)) {
            return Optional.of(Problem.of("credential-locked", "接口凭证已锁定", 423, "连续签名不符,凭证暂时锁定,请稍后再试")
                    .with(Map.of("until", Json.MAPPER.convertValue(credential.lockedUntil(), String.class))));
        }
        if (Duration.between(call.at(), now).abs().compareTo(SKEW) > 0) {
            return Optional.of(Problem.of("stale-timestamp", "时间戳已失效", 401, "timestamp 与服务器时间相差超过5分钟,请校准时钟后重新签名")
                    .with(Map.of("serverTime", Json.MAPPER.convertValue(now, String.class))));
        }
        // no earlier: what is refused for its age is to be sent again with the right time
        return credentials.useNonce(credential, call.nonce(), call.at().plus(SKEW), now)
                ? Optional.empty()
                : Optional.of(Problem.of("nonce-used", "请求重复", 409, "该 nonce 已使用过;重新报送请换新的 nonce 并重新签名"));
    }

    /** After the nonce, so that calls which somebody else sends again cost their owner nothing. Thrown: the nonce stays unused. */
    private void requireAllowance(Credential credential) {
        Duration wait = throttle.take(Limit.MACHINE_CALLS, credential.appId());
        if (!wait.isZero()) {
            throw Problem.of("too-many-requests", Limit.MACHINE_CALLS.title(), 429, Limit.MACHINE_CALLS.detail())
                    .with(Map.of("retryAfter", wait.toSeconds() + 1))
                    .toException();
        }
    }

    private Object answer(Credential credential, Call call) {
        JsonNode data = call.json();
        return call.method()
                .upload()
                .<Object>map(upload -> submit(credential, call.method(), upload, data))
                .orElseGet(() -> reads.answer(credential, call.method(), data));
    }

    private Object submit(Credential credential, MachineMethod method, Upload upload, JsonNode data) {
        UploadReader.Read read = UploadReader.read(credential, method, upload, data);
        Map<String, Object> accepted = new LinkedHashMap<>();
        accepted.put("requestSerialCode", submissions.submit(credential.actor(), read.submission()));
        accepted.put("rows", read.submission().rows().size());
        accepted.put("ignored", read.ignored());
        return accepted;
    }
}
