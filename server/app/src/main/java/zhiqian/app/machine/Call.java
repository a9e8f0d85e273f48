package zhiqian.app.machine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import zhiqian.app.crypto.KeyedHash;
import zhiqian.app.platform.Json;
import zhiqian.app.problem.Problem;

/**
 * A call as it came in (接口调用), its form checked, its signature not yet.
 *
 * @param data      JSON text
 * @param at        when its sender says that it was made
 * @param hash      by which it is signed
 * @param canonical what is signed
 * @param sign      the signature given
 */
record Call(
        MachineMethod method,
        String appId,
        Instant at,
        String nonce,
        String data,
        KeyedHash hash,
        String canonical,
        byte[] sign) {
    boolean isSignedBy(String secret) {
        return Signature.matches(hash, secret, canonical, sign);
    }

    /** @throws zhiqian.app.problem.ProblemException 400 if {@code data} is no JSON object */
    JsonNode json() {
        try {
            JsonNode json = Json.MAPPER.readTree(data);
            if (json.isObject()) {
                return json;
            }
        } catch (JsonProcessingException e) {
            // told below: its message would quote what was sent
        }
        throw Problem.of("malformed-json", "data 不是正确的 JSON", 400, "data 应为 JSON 对象,请检查格式")
                .toException();
    }

    /** Personal data and signatures stay out of logs. */
    @Override
    public String toString() {
        return "Call " + method + " " + appId;
    }
}
