package zhiqian.tests.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import zhiqian.tests.fixtures.Answer;
import zhiqian.tests.fixtures.MachineClient;

/** 机器接口:一个凭证只为一个项目,签名、时间戳、随机串缺一不可. */
@Order(18)
class MachineIT extends MachineDesk {
    @Nested
    class ACall {
        @Test
        @DisplayName("again is refused, whole or with its nonce alone; the nonce of a refused content may be used")
        void again() {
            MachineClient sender = systemOf(register(unique("重放项目")));
            Map<String, String> parameters = sender.parameters("Project.Query", Map.of());
            sender.signed(parameters).expect(200);
            refused(sender.signed(parameters), 409, "nonce-used");
            Map<String, String> other = sender.parameters("Team.Query", Map.of());
            other.put("nonce", parameters.get("nonce"));
            refused(sender.signed(other), 409, "nonce-used");

            Map<String, String> broken = sender.parameters("ProjectWorker.Add", "{\"workerList\":[");
            refused(sender.signed(broken), 400, "malformed-json");
            Map<String, String> mended = sender.parameters("ProjectWorker.Add", workers(8041));
            mended.put("nonce", broken.get("nonce"));
            sender.signed(mended).expect(200);
        }

        @Test
        @DisplayName("many times at once is taken once")
        void atOnce() {
            MachineClient sender = systemOf(register(unique("并发项目")));
            Map<String, String> parameters = sender.parameters("ProjectWorker.Add", workers(8045));
            List<Integer> answers = IntStream.range(0, 12)
                    .parallel()
                    .mapToObj(i -> sender.signed(parameters).status())
                    .sorted()
                    .toList();
            assertThat(answers).startsWith(200, 409).doesNotContain(500).hasSize(12);
        }

        @Test
        @DisplayName("too old or too new is refused, also with a right signature")
        void outOfTime() {
            MachineClient sender = systemOf(register(unique("过期项目")));
            for (int minutes : List.of(-6, 6)) {
                Map<String, String> parameters = sender.parameters("Project.Query", Map.of());
                parameters.put("timestamp", sender.timestamp(Duration.ofMinutes(minutes)));
                refused(sender.signed(parameters), 401, "stale-timestamp");
            }
            Map<String, String> parameters = sender.parameters("Project.Query", Map.of());
            parameters.put("timestamp", sender.timestamp(Duration.ofMinutes(-4)));
            sender.signed(parameters).expect(200);
        }

        @Test
        @DisplayName("changed on the way, or of an appid that is not there, has one and the same answer")
        void tampered() {
            MachineClient sender = systemOf(register(unique("篡改项目")));
            Map<String, String> parameters = sender.parameters("ProjectWorker.Add", workers(8051));
            String sign = MachineClient.sign(sender.secret(), parameters);
            for (Map.Entry<String, String> change : Map.of(
                            "data",
                            parameters.get("data").replace("木工一班", "木工二班"),
                            "method",
                            "ProjectWorker.Update",
                            "nonce",
                            "another-nonce-1",
                            "timestamp",
                            sender.timestamp(Duration.ofMinutes(1)))
                    .entrySet()) {
                Map<String, String> changed = new LinkedHashMap<>(parameters);
                changed.put(change.getKey(), change.getValue());
                changed.put("sign", sign);
                refused(sender.post(changed), 401, "wrong-signature");
            }
            Answer wrong = new MachineClient(api, sender.appId(), "guessed").call("Project.Query", Map.of());
            for (String nobody : List.of(
                    COUNTY + "-AAAAAAAAAAAAAAAA",
                    "341222" + sender.appId().substring(6),
                    "999999" + sender.appId().substring(6),
                    "x")) {
                Answer unknown = new MachineClient(api, nobody, sender.secret()).call("Project.Query", Map.of());
                refused(unknown, 401, "wrong-signature");
                assertThat(without(unknown)).isEqualTo(without(wrong));
            }
        }

        private String without(Answer answer) {
            return answer.text().replaceAll("\"correlationId\":\"[^\"]*\"", "");
        }

        @Test
        @DisplayName("that is malformed or too large is told what is wrong with it")
        void malformed() {
            MachineClient sender = systemOf(register(unique("格式项目")));
            for (Map.Entry<String, String> change : Map.of(
                            "format", "xml",
                            "version", "2.0",
                            "nonce", "short",
                            "timestamp", "20250230000000",
                            "appid", "a&b",
                            "extra", "1")
                    .entrySet()) {
                Map<String, String> parameters = sender.parameters("Project.Query", Map.of());
                parameters.put(change.getKey(), change.getValue());
                refused(sender.signed(parameters), 400, "malformed-call");
            }
            for (String body : List.of("", "x", "%", "=", "method=a&method=b", "data=%zz", "{}")) {
                refused(sender.post(body), 400, "malformed-call");
            }
            Map<String, String> unknown = sender.parameters("Project.Delete", Map.of());
            refused(sender.signed(unknown), 404, "unknown-method");
            for (String data : List.of("[]", "\"x\"", "", "{\"a\":1,\"a\":2}", "{} {}")) {
                refused(sender.call("ProjectWorker.Add", data), 400, "malformed-json");
            }
            for (Object data : List.of(
                    Map.of("workerList", List.of()),
                    Map.of("workerList", "x"),
                    Map.of("workerList", List.of("x")),
                    Map.of("workerList", List.of(Map.of("workerName", List.of("x")))),
                    "{\"workerList\":[{\"workerName\":1e999999999}]}",
                    Map.of("workerList", IntStream.range(0, 1001).boxed().toList()))) {
                refused(sender.call("ProjectWorker.Add", data), 422, "invalid-input");
            }
            refused(sender.call("AsyncHandleResult.Query", Map.of("requestSerialCode", "x")), 422, "invalid-input");
            refused(sender.call("ProjectWorker.Query", Map.of("pageSize", 1000)), 422, "invalid-input");
            refused(sender.call("Payroll.Query", Map.of("payMonth", "九月")), 422, "invalid-input");
            refused(sender.call("WorkerAttendance.Query", Map.of("date", "x")), 422, "invalid-input");
            refused(sender.post("data=" + "a".repeat(2_200_000)), 413, "too-large");
            Answer json = api.nobody().post("/machine/v1", Map.of());
            assertThat(json.status()).isEqualTo(415);
        }

        @Test
        @DisplayName("rubbish in a text is an error of its row, whatever separates tables")
        void rubbishInTexts() {
            String project = register(unique("怪字项目"));
            Map<String, Object> odd = worker(8061);
            odd.put("teamName", ";;;;;;;;;;;;;;;;;;;;;;;;;;;;;;\"甲\",\"乙\"\n丙\t丁");
            Map<String, Object> bad = worker(8062);
            bad.put("teamName", "\u0000");
            JsonNode result = systemOf(project).send("ProjectWorker.Add", Map.of("workerList", List.of(odd, bad)));
            counts(result, 1, 0, 0, 1);
            assertThat(result.path("errors").get(0).path("fields").get(0).asText())
                    .isEqualTo("teamName");
            assertThat(intake.get(at(project) + "/workforce/workers")
                            .expect(200)
                            .toString())
                    .contains("甲", "丁");
        }
    }

    @Nested
    class ACredential {
        @Test
        @DisplayName("is shown once, seen in the project's course and the audit trail, and in no list with its secret")
        void isIssued() {
            String project = register(unique("凭证项目"));
            long audits = audits(project);
            JsonNode issued = issue(project);
            assertThat(issued.path("appId").asText()).startsWith(COUNTY + "-");
            MachineClient.of(api, issued).call("Project.Query", Map.of()).expect(200);
            Answer list = handler().get(at(project) + "/machine-credentials");
            JsonNode shown = list.expect(200).path("items").get(0);
            assertThat(shown.path("lastUsedAt").isNull()).isFalse();
            assertThat(shown.path("state").asText()).isEqualTo("ACTIVE");
            assertThat(list.text()).doesNotContain(issued.path("secret").asText());
            assertThat(system.query("SELECT encode(secret, 'escape') FROM t_" + COUNTY
                                    + ".machine_credential WHERE project_id = '" + project + "'")
                            .toString())
                    .doesNotContain(issued.path("secret").asText());
            assertThat(actions(project)).contains("issue-machine-credential");
            assertThat(audits(project)).isEqualTo(audits + 1);
        }

        @Test
        @DisplayName("is for those in charge of the project only")
        void isForThoseInCharge() {
            String project = register(unique("权限项目"));
            String path = at(project) + "/machine-credentials";
            Map<String, String> body = Map.of("name", "接口");
            assertThat(intake.post(path, body).status()).isEqualTo(403);
            assertThat(api.as(COUNTY, "auditor").post(path, body).status()).isEqualTo(403);
            assertThat(water.post(path, body).status()).isEqualTo(404);
            assertThat(water.get(path).status()).isEqualTo(404);
            housing.post(path, body).expect(201);
            assertThat(handler().post(path, Map.of("name", " ")).status()).isEqualTo(422);
        }

        @Test
        @DisplayName("rotated: the old secret ends at once, or after the grace that was given; revoked: for ever")
        void isRotatedAndRevoked() {
            String project = register(unique("更换项目"));
            JsonNode issued = issue(project);
            MachineClient first = MachineClient.of(api, issued);
            String path = at(project) + "/machine-credentials/"
                    + issued.path("credential").path("id").asText();
            MachineClient second = MachineClient.of(
                    api,
                    handler()
                            .post(path + "/actions/rotate", Map.of("graceHours", 2))
                            .expect(200));
            first.call("Project.Query", Map.of()).expect(200);
            second.call("Project.Query", Map.of()).expect(200);
            MachineClient third = MachineClient.of(
                    api, handler().post(path + "/actions/rotate", Map.of()).expect(200));
            refused(first.call("Project.Query", Map.of()), 401, "wrong-signature");
            refused(second.call("Project.Query", Map.of()), 401, "wrong-signature");
            third.call("Project.Query", Map.of()).expect(200);
            assertThat(handler()
                            .post(path + "/actions/rotate", Map.of("graceHours", 100))
                            .status())
                    .isEqualTo(422);
            assertThat(handler().post(path + "/actions/revoke", Map.of()).status())
                    .isEqualTo(422);
            JsonNode revoked = handler()
                    .post(path + "/actions/revoke", Map.of("reason", "合作终止"))
                    .expect(200);
            assertThat(revoked.path("state").asText()).isEqualTo("REVOKED");
            refused(third.call("Project.Query", Map.of()), 401, "credential-revoked");
            refused(first.call("Project.Query", Map.of()), 401, "wrong-signature");
            assertThat(handler()
                            .post(path + "/actions/revoke", Map.of("reason", "再次作废"))
                            .status())
                    .isEqualTo(409);
            assertThat(handler().post(path + "/actions/rotate", Map.of()).status())
                    .isEqualTo(409);
            assertThat(actions(project)).contains("rotate-machine-credential", "revoke-machine-credential");
        }

        @Test
        @DisplayName("is locked after ten wrong signatures, which only its holder is told; the office sees the count")
        void isLocked() {
            String project = register(unique("锁定项目"));
            MachineClient right = systemOf(project);
            MachineClient wrong = new MachineClient(api, right.appId(), "guessed");
            for (int i = 0; i < 9; i++) {
                refused(wrong.call("Project.Query", Map.of()), 401, "wrong-signature");
            }
            right.call("Project.Query", Map.of()).expect(200);
            for (int i = 0; i < 11; i++) {
                refused(wrong.call("Project.Query", Map.of()), 401, "wrong-signature");
            }
            refused(right.call("Project.Query", Map.of()), 423, "credential-locked");
            JsonNode shown = handler()
                    .get(at(project) + "/machine-credentials")
                    .expect(200)
                    .path("items")
                    .get(0);
            assertThat(shown.path("state").asText()).isEqualTo("LOCKED");
            assertThat(shown.path("failures").asInt()).isEqualTo(20);
            assertThat(system.number("SELECT count(*) FROM t_" + COUNTY
                            + ".audit_entry WHERE action = 'lock-machine-credential' AND detail = '" + right.appId()
                            + "'"))
                    .isEqualTo(1);
        }

        @Test
        @DisplayName("may call six hundred times in ten minutes; another's calls do not count")
        void isThrottled() {
            MachineClient eager = systemOf(register(unique("限流项目")));
            MachineClient other = systemOf(register(unique("旁边项目")));
            Answer last = eager.call("Project.Query", Map.of());
            for (int i = 0; i < 700 && last.status() == 200; i++) {
                last = eager.call("Project.Query", Map.of());
            }
            refused(last, 429, "too-many-requests");
            assertThat(last.header("Retry-After")).isNotBlank();
            other.call("Project.Query", Map.of()).expect(200);
        }
    }
}
