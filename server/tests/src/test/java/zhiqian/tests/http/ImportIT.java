package zhiqian.tests.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import zhiqian.tests.fixtures.Answer;
import zhiqian.tests.fixtures.Api;
import zhiqian.tests.fixtures.Imports;
import zhiqian.tests.fixtures.Workbook;

/** 导入中心:好行不因坏行受阻,同样的行不变,错的文件说得清. */
@Order(17)
class ImportIT extends ProjectDesk {
    private static final String HEAD = "项目,姓名,身份证号,用工单位,班组,进场日期\n";

    private Api.Caller handler() {
        return api.as(COUNTY, "handler");
    }

    private static String line(String project, int n, String team) {
        return project + ",周工" + n + "," + Imports.idNumber(n) + ",丁劳务公司," + team + ",2025-09-01\n";
    }

    private long registered(String id) {
        return intake.get(at(id) + "/workforce/workers")
                .expect(200)
                .path("total")
                .asLong();
    }

    private JsonNode table(String kind, String csv, String mode) {
        return Imports.of(handler(), kind, csv.getBytes(StandardCharsets.UTF_8), mode);
    }

    private JsonNode run(String csv, String mode) {
        return Imports.of(handler(), "workers", csv.getBytes(StandardCharsets.UTF_8), mode);
    }

    @Nested
    class Rows {
        @Test
        @DisplayName(
                "a dry run tells what is wrong and writes nothing; all or nothing writes nothing while one row is wrong")
        void modes() {
            String name = unique("试导项目");
            String id = register(name);
            String good = HEAD + line(name, 7101, "甲班") + line(name, 7102, "甲班");
            String bad = good + name + ",周工,341202198513450011,丁劳务公司,甲班,2025-09-01\n";
            JsonNode dry = run(bad, "DRY_RUN");
            assertThat(dry.path("badRows").asInt()).as(dry.toString()).isEqualTo(1);
            assertThat(dry.path("addedRows").asInt()).isZero();
            JsonNode rejected = run(bad, "ALL_OR_NOTHING");
            assertThat(rejected.path("state").asText()).as(rejected.toString()).isEqualTo("REJECTED");
            assertThat(registered(id)).isZero();
            JsonNode errors = handler()
                    .get("/api/v1/imports/" + rejected.path("id").asText() + "/errors")
                    .expect(200);
            assertThat(errors.path("items")).hasSize(1);
            assertThat(errors.path("items").get(0).path("row").asInt()).isEqualTo(4);
            assertThat(errors.path("items").get(0).path("message").asText()).isNotBlank();
            Imports.allAdded(run(good, "ALL_OR_NOTHING"), 2);
            assertThat(registered(id)).isEqualTo(2);
        }

        @Test
        @DisplayName("what only the row's own service refuses is known before anything is written, too")
        void modesOfTheLedger() {
            String name = unique("试导台账");
            String id = register(name);
            String deposits = "项目,形式,金额,生效日期,到期日期,凭证编号,出具机构\n" + name + ",银行保函,100,2025-06-01,2026-12-31,BH-1,徽商银行\n"
                    + name + ",银行保函,100,2025-06-01,,BH-2,徽商银行\n";
            for (String mode : new String[] {"DRY_RUN", "ALL_OR_NOTHING"}) {
                JsonNode job = table("deposits", deposits, mode);
                assertThat(job.path("badRows").asInt()).as(job.toString()).isEqualTo(1);
                assertThat(job.path("addedRows").asInt()).as(job.toString()).isZero();
                assertThat(intake.get(at(id) + "/deposits").expect(200).path("items"))
                        .isEmpty();
            }
            String heading = "项目名称,工程类别,资金来源,所在乡镇街道,建设单位,总包单位,开工日期,项目状态\n";
            String good = unique("甲") + ",房建,企业投资,清河街道,城投公司,甲公司,2025-06-01,在建\n";
            JsonNode projects = table("projects", heading + good + "没有总包的,房建,企业投资,清河街道,城投公司,,,在建\n", "ALL_OR_NOTHING");
            assertThat(projects.path("state").asText()).as(projects.toString()).isEqualTo("REJECTED");
            Imports.allAdded(table("projects", heading + good, "ALL_OR_NOTHING"), 1);
        }

        @Test
        @DisplayName("a project is known again by its name: what a row says anew is changed, what it leaves out stays")
        void projectsAgain() {
            String name = unique("再导项目");
            register(name);
            String heading = "项目名称,工程类别,资金来源,所在乡镇街道,建设单位,总包单位,劳资专管员,开工日期,项目状态";
            String row = name + ",房建,政府投资,颍西街道,城投公司,甲建筑公司,赵专管,2025-06-01,";
            JsonNode moved = table("projects", heading + "\n" + row + "在建\n", "EACH_ROW");
            assertThat(moved.path("changedRows").asInt()).as(moved.toString()).isEqualTo(1);
            JsonNode again = table("projects", heading + "\n" + row + "在建\n", "EACH_ROW");
            assertThat(again.path("sameRows").asInt()).as(again.toString()).isEqualTo(1);
            JsonNode done = table("projects", heading + ",完工日期\n" + row + "已完工,2025-09-20\n", "EACH_ROW");
            assertThat(done.path("changedRows").asInt()).as(done.toString()).isEqualTo(1);
            JsonNode project = intake.get("/api/v1/projects?q=" + enc(name))
                    .expect(200)
                    .path("items")
                    .get(0);
            assertThat(project.path("state").asText()).isEqualTo("COMPLETED");
            assertThat(project.path("area").asText()).isEqualTo("颍西街道");
            assertThat(project.path("budget").asText()).isEqualTo("350000000.00");
            assertThat(project.path("generalContractor").path("creditCode").asText())
                    .isEqualTo("91341221MA0000023T");
        }

        @Test
        @DisplayName(
                "no value in a cell takes the other rows along: numbers of a gigabyte, names too long for the ledger")
        void valuesThatDoNotFit() {
            String name = unique("数值项目");
            register(name);
            JsonNode pay = table(
                    "construction-contracts",
                    "项目,合同编号,签订日期,合同价款,工资支付日\n" + name + ",H1,2025-05-10,1E999999999,25\n" + name
                            + ",H2,2025-05-10,100,1E999999999\n" + name + ",H3,2025-05-10,1E-999999999,25\n" + name
                            + ",H4,2025-05-10,1.5E8,25\n" + name + ",H5,2025-05-10,100,25.7\n",
                    "EACH_ROW");
            assertThat(pay.path("badRows").asInt()).as(pay.toString()).isEqualTo(4);
            assertThat(pay.path("addedRows").asInt()).as(pay.toString()).isEqualTo(1);
            String codes = "统一社会信用代码,企业名称,列入失信名单日期,移出失信名单日期\n";
            JsonNode names = table(
                    "enterprises",
                    codes + "91341225MA0000031F," + "长".repeat(121)
                            + ",,\n91341282MA00000X7E,戊公司,2020-01-01,2021-01-01\n",
                    "EACH_ROW");
            assertThat(names.path("badRows").asInt()).as(names.toString()).isEqualTo(1);
            JsonNode listed = table("enterprises", codes + "91341282MA00000X7E,戊公司,2025-09-01,\n", "EACH_ROW");
            assertThat(listed.path("changedRows").asInt()).as(listed.toString()).isEqualTo(1);
            assertThat(handler()
                            .get("/api/v1/enterprises/91341282MA00000X7E")
                            .expect(200)
                            .path("enterprise")
                            .path("dishonestTo")
                            .isNull())
                    .as("listed anew")
                    .isTrue();
        }

        @Test
        @DisplayName("the same again is the same, another team is a change")
        void againAndChanged() {
            String name = unique("重导项目");
            register(name);
            String first = HEAD + line(name, 7111, "甲班") + line(name, 7112, "甲班");
            Imports.allAdded(run(first, "EACH_ROW"), 2);
            JsonNode changed = run(HEAD + line(name, 7111, "乙班") + line(name, 7112, "甲班"), "EACH_ROW");
            assertThat(changed.path("changedRows").asInt())
                    .as(changed.toString())
                    .isEqualTo(1);
            assertThat(changed.path("sameRows").asInt()).isEqualTo(1);
        }

        @Test
        @DisplayName("another county has its own people and never sees the job")
        void countiesAreApart() {
            String name = unique("隔离项目");
            register(name);
            JsonNode job = run(HEAD + line(name, 7121, "甲班"), "EACH_ROW");
            String path = "/api/v1/imports/" + job.path("id").asText();
            Api.Caller other = api.as("341222", "handler");
            assertThat(other.get(path).status()).isEqualTo(404);
            assertThat(other.get(path + "/errors").status()).isEqualTo(404);
            JsonNode theirs = Imports.of(other, "workers", HEAD + line(name, 7121, "甲班"));
            assertThat(theirs.path("badRows").asInt())
                    .as("no such project there")
                    .isEqualTo(1);
            assertThat(system.number("SELECT count(*) FROM t_" + COUNTY + ".import_chunk WHERE job_id = '"
                            + job.path("id").asText() + "'"))
                    .as("the file is gone once the job is done")
                    .isZero();
        }
    }

    @Nested
    class Files {
        @Test
        @DisplayName("GBK, semicolons, title rows above, other words for the columns in another order")
        void asOfficesSendThem() {
            String name = unique("格式项目");
            register(name);
            String csv = "某某项目人员花名册;;;;\n\n入场日期;公民身份号码?;身份证号码;所属单位;工人姓名;工程名称\n" + "2025年9月1日;x;"
                    + Imports.idNumber(7131) + ";丁劳务公司;周工;" + name + "\n20250901;x;" + Imports.idNumber(7132)
                    + ";丁劳务公司;周工;" + name + "\n";
            JsonNode job = Imports.of(handler(), "workers", csv.getBytes(Charset.forName("GB18030")), "EACH_ROW");
            Imports.allAdded(job, 2);
            assertThat(job.path("ignoredColumns"))
                    .as("what was not used is told")
                    .hasSize(1);
            assertThat(job.path("ignoredColumns").get(0).asText()).isEqualTo("公民身份号码?");
        }

        @Test
        @DisplayName("a missing column is named, and what was found instead")
        void aMissingColumn() {
            JsonNode job = run("项目,姓名,身份证号,备用栏\n甲,乙,丙,丁\n", "EACH_ROW");
            assertThat(job.path("state").asText()).isEqualTo("FAILED");
            assertThat(job.path("failure").asText()).contains("进场日期", "用工单位", "备用栏");
        }

        @Test
        @DisplayName("a workbook is read by what it holds; a formula without a value is an error of its row alone")
        void aWorkbook() {
            String name = unique("表格项目");
            register(name);
            byte[] book = Workbook.of(Workbook.row(1, "项目", "姓名", "身份证号", "用工单位", "进场日期")
                    + Workbook.row(2, name, "周工", Imports.idNumber(7141), "丁劳务公司", "2025.9.1")
                    + Workbook.row(3, name, "=A1&amp;B1", Imports.idNumber(7142), "丁劳务公司", "2025-09-01"));
            JsonNode job = Imports.of(handler(), "workers", book, "EACH_ROW");
            assertThat(job.path("addedRows").asInt()).as(job.toString()).isEqualTo(1);
            assertThat(job.path("badRows").asInt()).as(job.toString()).isEqualTo(1);
            String errors = "/api/v1/imports/" + job.path("id").asText() + "/errors";
            assertThat(handler().get(errors).text()).contains("公式");
            Answer corrections = handler().get(errors + "?format=xlsx");
            assertThat(corrections.status()).isEqualTo(200);
            assertThat(corrections.text()).startsWith("PK");
        }

        @Test
        @DisplayName("bombs, broken, old and empty files are refused in words")
        void wrongFiles() {
            for (byte[] file : new byte[][] {
                Workbook.bomb(64),
                "PK\u0003\u0004broken".getBytes(StandardCharsets.ISO_8859_1),
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1},
                new byte[0],
                "\n\n".getBytes(StandardCharsets.UTF_8)
            }) {
                Answer answer = Imports.hand(handler(), "workers", file, "EACH_ROW");
                if (answer.status() == 202) {
                    JsonNode job = Imports.of(handler(), "workers", file, "EACH_ROW");
                    assertThat(job.path("state").asText()).as(job.toString()).isEqualTo("FAILED");
                    assertThat(job.path("failure").asText())
                            .as(job.toString())
                            .isNotBlank()
                            .doesNotContain("系统出错", "Exception");
                } else {
                    assertThat(answer.status()).as(answer.toString()).isIn(413, 415, 422);
                }
            }
        }

        @Test
        @DisplayName("a file larger than any attachment may be is taken: a month of a large county has 70 MB")
        void aLargeFile() {
            byte[] file = ("没有一个认得的栏目\n" + "一二三四五六七八\n".repeat(1_000_000)).getBytes(StandardCharsets.UTF_8);
            assertThat(file.length).isGreaterThan(22 << 20);
            Imports.hand(handler(), "attendance", file, "DRY_RUN").expect(202);
        }

        @Test
        @DisplayName("every kind has a template, and no kind is taken from who may not")
        void templates() {
            JsonNode kinds = handler().get("/api/v1/imports/kinds").expect(200).path("items");
            assertThat(kinds.size()).isGreaterThanOrEqualTo(16);
            kinds.forEach(kind -> assertThat(handler()
                            .get("/api/v1/imports/kinds/" + kind.path("kind").asText() + "/template")
                            .text())
                    .startsWith("PK"));
            Api.Caller auditor = api.as(COUNTY, "auditor");
            assertThat(Imports.hand(auditor, "workers", HEAD.getBytes(StandardCharsets.UTF_8), "EACH_ROW")
                            .status())
                    .isEqualTo(403);
            auditor.get("/api/v1/imports").expect(200);
            assertThat(Imports.hand(handler(), "no-such-kind", HEAD.getBytes(StandardCharsets.UTF_8), "EACH_ROW")
                            .status())
                    .isEqualTo(404);
        }
    }
}
