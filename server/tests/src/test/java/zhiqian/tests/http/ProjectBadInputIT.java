package zhiqian.tests.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static zhiqian.tests.fixtures.ProjectBodies.aProject;
import static zhiqian.tests.fixtures.ProjectBodies.anEntry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import zhiqian.tests.fixtures.Answer;

/** 项目台账:错的内容逐栏指出,什么也不改. */
@Order(14)
class ProjectBadInputIT extends ProjectDesk {
    private record Wrong(String what, String path, Map<String, Object> body, int status, String field) {}

    private static Wrong project(String what, int status, String field, Consumer<Map<String, Object>> change) {
        Map<String, Object> body = aProject("错误的项目");
        change.accept(body);
        return new Wrong(what, "", body, status, field);
    }

    private static Wrong entry(
            String kind, String what, int status, String field, Consumer<Map<String, Object>> change) {
        Map<String, Object> body = anEntry(kind);
        change.accept(body);
        return new Wrong(kind + ": " + what, "/" + kind, body, status, field);
    }

    @TestFactory
    @DisplayName("bad input is refused in Chinese, at its field, and changes nothing")
    Stream<DynamicTest> badInput() {
        String id = register(unique("错误输入"));
        return Stream.of(
                        project("no name", 422, "name", b -> b.remove("name")),
                        project("a blank name", 422, "name", b -> b.put("name", "  ")),
                        project("a name of 121 characters", 422, "name", b -> b.put("name", "欠".repeat(121))),
                        project("a control character", 422, "name", b -> b.put("name", "项目\u0007")),
                        project("a lone surrogate", 422, "name", b -> b.put("name", "项目\ud83d")),
                        project("an unknown field", 400, "colour", b -> b.put("colour", "红")),
                        project("a tenant", 400, "tenant", b -> b.put("tenant", "341202")),
                        project("a number for a name", 400, "name", b -> b.put("name", 1)),
                        project("no such state", 400, "state", b -> b.put("state", "DONE")),
                        project("no such funding", 400, "fundingType", b -> b.put("fundingType", "")),
                        project("no owner", 422, "owner", b -> b.remove("owner")),
                        project("a nameless owner", 422, "owner.name", b -> b.put("owner", Map.of())),
                        project(
                                "a wrong credit code",
                                422,
                                "owner.creditCode",
                                b -> b.put("owner", Map.of("name", "城投", "creditCode", "91341202MA0000015G"))),
                        project(
                                "a wrong phone",
                                422,
                                "labourOfficer.phone",
                                b -> b.put("labourOfficer", Map.of("name", "赵", "phone", "1234"))),
                        project(
                                "a masked phone of nobody",
                                422,
                                "labourOfficer.phone",
                                b -> b.put("labourOfficer", Map.of("name", "赵", "phone", "137****0000"))),
                        project("a budget with three decimals", 422, "budget", b -> b.put("budget", "1.234")),
                        project("a negative budget", 422, "budget", b -> b.put("budget", "-1")),
                        project("a budget as a number", 400, "budget", b -> b.put("budget", 1)),
                        project("no day", 422, "startedOn", b -> b.put("startedOn", "2025-02-30")),
                        project("a day with a time", 422, "startedOn", b -> b.put("startedOn", "2025-06-01T00:00:00Z")),
                        project("a day as a number", 400, "startedOn", b -> b.put("startedOn", 20250601)),
                        project("a day in the year 0205", 422, "startedOn", b -> b.put("startedOn", "0205-06-01")),
                        project("a start to come", 422, "startedOn", b -> b.put("startedOn", "2026-06-01")),
                        project("under way without a start", 422, "startedOn", b -> b.remove("startedOn")),
                        project("planned, but started", 422, "startedOn", b -> b.put("state", "PLANNED")),
                        project(
                                "under way without contractor",
                                422,
                                "generalContractor",
                                b -> b.remove("generalContractor")),
                        project("suspended since when?", 422, "suspendedFrom", b -> b.put("state", "SUSPENDED")),
                        project("completed before it began", 422, "completedOn", b -> {
                            b.put("state", "COMPLETED");
                            b.put("completedOn", "2025-05-31");
                        }),
                        project(
                                "completed, but under way",
                                422,
                                "completedOn",
                                b -> b.put("completedOn", "2025-07-01")),
                        project("settled without a day", 422, "wagesSettledOn", b -> {
                            b.put("state", "SETTLED");
                            b.put("completedOn", "2025-07-01");
                        }),
                        project("no such department", 422, "department", b -> b.put("department", "nobody")),
                        entry("permits", "no kind", 422, "kind", b -> b.remove("kind")),
                        entry("permits", "an unknown field", 400, "issuer", b -> b.put("issuer", "局")),
                        entry("permits", "a control character", 422, "number", b -> b.put("number", "A\u0000B")),
                        entry("contracts", "a price of nothing", 422, "price", b -> b.put("price", "0")),
                        entry(
                                "contracts",
                                "more wages than price",
                                422,
                                "labourCost",
                                b -> b.put("labourCost", "300000000.01")),
                        entry("contracts", "a 32nd day", 422, "labourCostDay", b -> b.put("labourCostDay", 32)),
                        entry(
                                "special-accounts",
                                "letters in the number",
                                422,
                                "accountNo",
                                b -> b.put("accountNo", "62284804A2564890018")),
                        entry(
                                "special-accounts",
                                "a masked number",
                                422,
                                "accountNo",
                                b -> b.put("accountNo", "****0018")),
                        entry(
                                "special-accounts",
                                "closed before opened",
                                422,
                                "closedOn",
                                b -> b.put("closedOn", "2025-05-01")),
                        entry("deposits", "a guarantee without end", 422, "validTo", b -> b.remove("validTo")),
                        entry("deposits", "a guarantee of nobody", 422, "guarantor", b -> b.put("guarantor", " ")),
                        entry("deposits", "ended before it began", 422, "validTo", b -> b.put("validTo", "2025-01-01")),
                        entry("deposits", "an amount with grouping", 422, "amount", b -> b.put("amount", "3,000")),
                        entry("deposit-exemptions", "no basis", 422, "basis", b -> b.remove("basis")),
                        entry("owner-guarantees", "a bank's without end", 422, "validTo", b -> b.put("form", "BANK")),
                        entry("notice-boards", "nowhere", 422, "locations", b -> b.put("locations", List.of())),
                        entry(
                                "notice-boards",
                                "one place twice",
                                422,
                                "locations",
                                b -> b.put("locations", List.of("大门", "大门"))),
                        entry("notice-boards", "eleven items", 400, null, b -> b.put("items", Map.of("project", true))),
                        entry(
                                "notice-boards",
                                "a photo that is not here",
                                422,
                                "photo",
                                b -> b.put("photo", UUID.randomUUID().toString())),
                        entry("insurances", "no certificate", 422, "certificateNo", b -> b.remove("certificateNo")))
                .map(wrong -> dynamicTest(wrong.what(), () -> {
                    Answer answer = wrong.path().isEmpty()
                            ? put(intake, at(id), wrong.body())
                            : intake.post(at(id) + wrong.path(), wrong.body());
                    assertThat(answer.status()).as(answer.toString()).isEqualTo(wrong.status());
                    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
                    if (wrong.field() != null) {
                        assertThat(answer.json().path("errors").findValuesAsText("field"))
                                .as(answer.toString())
                                .contains(wrong.field());
                    }
                    assertThat(answer.json().path("detail").asText()).containsPattern("\\p{IsHan}");
                    assertThat(actions(id)).containsExactly("register");
                }));
    }

    @Test
    void aCorrectionNeedsAReasonAndOneOfTwo() {
        String id = register(unique("更正"));
        String path = at(id) + "/permits/" + add(id, "permits").path("id").asText();
        Map<String, Object> entry = anEntry("permits");
        Map<String, Object> both = new LinkedHashMap<>(Map.of("reason", "两样都要", "entry", entry, "voided", true));
        assertThat(put(intake, path, Map.of("entry", entry)).expect(422).findValuesAsText("field"))
                .contains("reason");
        assertThat(put(intake, path, Map.of("reason", "什么也没有")).status()).isEqualTo(422);
        assertThat(put(intake, path, both).status()).isEqualTo(422);
        entry.put("number", "");
        assertThat(put(intake, path, Map.of("reason", "编号为空", "entry", entry))
                        .expect(422)
                        .findValuesAsText("field"))
                .contains("entry.number");
        assertThat(actions(id)).containsExactly("register", "add-permits");
    }
}
