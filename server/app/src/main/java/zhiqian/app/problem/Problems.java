package zhiqian.app.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import zhiqian.app.tenancy.SqlFailed;
import zhiqian.app.tenancy.TenantUnavailable;
import zhiqian.app.tenancy.migration.MigrationFailed;
import zhiqian.kernel.KernelException;
import zhiqian.terms.InvalidTerm;

/** Which exception becomes which problem. */
final class Problems {
    private static final Map<Integer, String> TITLES = Map.of(
            400, "请求有误",
            404, "没有找到",
            405, "不支持这种操作方式",
            406, "不提供这种格式",
            413, "内容太大",
            415, "不支持的内容类型");

    private Problems() {}

    /** Looks through wrappers; empty for what nobody foresaw. */
    static Optional<Problem> of(Throwable thrown, boolean signedIn) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause() == cause ? null : cause.getCause()) {
            Optional<Problem> known = known(cause, signedIn);
            if (known.isPresent()) {
                return known;
            }
        }
        return Optional.empty();
    }

    private static Optional<Problem> known(Throwable cause, boolean signedIn) {
        if (cause instanceof ProblemException known) {
            return Optional.of(known.problem());
        }
        if (cause instanceof KernelException kernel) {
            return Optional.of(KernelProblems.of(kernel));
        }
        if (cause instanceof InvalidTerm term) {
            return Optional.of(Problem.of("invalid-input", "提交的内容有误", 422, term.chinese()));
        }
        if (cause instanceof JsonProcessingException json) {
            return Optional.of(JsonProblems.of(json));
        }
        if (cause instanceof ConstraintViolationException violations) {
            return Optional.of(violations(violations));
        }
        if (cause instanceof OptimisticLockException) {
            return Optional.of(Problem.of("stale-version", "内容已被他人更新", 409, "请重新打开后再办理"));
        }
        if (cause instanceof SqlFailed sql && sql.isUniqueViolation()) {
            return Optional.of(Problem.conflict("已有相同的记录"));
        }
        if (cause instanceof MigrationFailed failed) {
            return Optional.of(Problem.of("migration-failed", "租户数据库迁移失败", 409, String.valueOf(failed.getMessage())));
        }
        if (cause instanceof TenantUnavailable) {
            return Optional.of(Problem.of("unavailable", "暂时不可用", 503, "数据库暂时不可用,请稍后再试"));
        }
        return cause instanceof WebApplicationException web ? Optional.of(web(web, signedIn)) : Optional.empty();
    }

    private static Problem violations(ConstraintViolationException violations) {
        List<Problem.FieldError> errors = violations.getConstraintViolations().stream()
                .map(v -> new Problem.FieldError(field(v.getPropertyPath().toString()), v.getMessage()))
                .sorted(java.util.Comparator.comparing(Problem.FieldError::field))
                .collect(Collectors.toList());
        return Problem.invalid(errors);
    }

    /** {@code create.body.complainant.phone} → {@code complainant.phone}. */
    private static String field(String path) {
        int body = path.indexOf('.');
        int rest = body < 0 ? -1 : path.indexOf('.', body + 1);
        return rest < 0 ? path.substring(body + 1) : path.substring(rest + 1);
    }

    private static Problem web(WebApplicationException web, boolean signedIn) {
        int status = web.getResponse().getStatus();
        if (web instanceof NotAuthorizedException || (web instanceof ForbiddenException && !signedIn)) {
            return Problem.of("not-signed-in", "尚未登录", 401, "请先登录");
        }
        if (web instanceof ForbiddenException) {
            return Problem.forbidden("您的角色不能进行这项操作");
        }
        if (status == 404) {
            return Problem.of("not-found", "没有找到", 404, "没有这个地址,或地址中的编号有误");
        }
        String title = TITLES.getOrDefault(status, "请求有误");
        return Problem.of(
                status == 415 ? "unsupported-media-type" : status == 400 ? "malformed-json" : "refused",
                title,
                status,
                title);
    }
}
