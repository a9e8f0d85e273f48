package zhiqian.app.machine;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import zhiqian.app.crypto.KeyedHash;
import zhiqian.app.platform.Json;
import zhiqian.app.problem.Problem;
import zhiqian.app.problem.ProblemException;

/** Reads the form of a call strictly: each of the eight parameters once, the kind of signature if it is not the usual one, and no other. */
final class CallForm {
    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss").withResolverStyle(ResolverStyle.STRICT);
    private static final Set<String> NAMES =
            Set.of("method", "appid", "format", "timestamp", "nonce", "version", "data", "sign");
    /** May be left out; it is signed, too, so that nobody can change it on the way. */
    private static final String HASH = "signtype";

    private CallForm() {}

    /** @throws ProblemException 400 with the parameter at fault */
    static Call read(String body) {
        Map<String, String> given = parameters(body);
        for (String name : NAMES) {
            if (!given.containsKey(name)) {
                throw malformed("缺少参数 " + name);
            }
        }
        require(given.get("format").equals("json"), "format 应为 json");
        require(given.get("version").equals("1.0"), "version 应为 1.0");
        require(given.get("nonce").matches("[A-Za-z0-9_-]{8,64}"), "nonce 应为8至64位字母、数字、减号或下划线");
        require(given.get("appid").matches("[0-9A-Za-z-]{1,64}"), "appid 的格式不正确");
        String sign = given.remove("sign");
        return new Call(
                MachineMethod.named(given.get("method")).orElseThrow(CallForm::unknownMethod),
                given.get("appid"),
                timestamp(given.get("timestamp")),
                given.get("nonce"),
                given.get("data"),
                KeyedHash.named(given.getOrDefault(HASH, "HMAC-SHA256"))
                        .orElseThrow(() -> malformed("signtype 应为 HMAC-SHA256 或 HMAC-SM3")),
                Signature.canonical(given),
                Signature.bytes(sign));
    }

    private static Map<String, String> parameters(String body) {
        Map<String, String> given = new LinkedHashMap<>();
        for (String pair : (body == null ? "" : body).split("&")) {
            int equals = pair.indexOf('=');
            require(equals > 0, "请求内容应为 application/x-www-form-urlencoded 表单");
            String name = decoded(pair.substring(0, equals));
            require(NAMES.contains(name) || name.equals(HASH), "含有不认识的参数");
            require(given.put(name, decoded(pair.substring(equals + 1))) == null, "参数 " + name + " 重复");
        }
        return given;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw malformed("参数的 URL 编码不正确");
        }
    }

    private static Instant timestamp(String text) {
        try {
            return LocalDateTime.parse(text, TIMESTAMP).atZone(Json.ZONE).toInstant();
        } catch (DateTimeException e) {
            throw malformed("timestamp 应为北京时间 yyyyMMddHHmmss");
        }
    }

    private static void require(boolean met, String otherwise) {
        if (!met) {
            throw malformed(otherwise);
        }
    }

    private static ProblemException malformed(String detail) {
        return Problem.of("malformed-call", "接口调用的格式有误", 400, detail).toException();
    }

    private static ProblemException unknownMethod() {
        return Problem.of("unknown-method", "没有这个接口", 404, "没有这个接口,请核对 method").toException();
    }
}
