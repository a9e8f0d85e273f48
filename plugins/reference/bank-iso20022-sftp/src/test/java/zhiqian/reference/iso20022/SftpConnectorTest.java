package zhiqian.reference.iso20022;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhiqian.spi.BankConnector.Batch;
import zhiqian.spi.BankConnector.Problem;
import zhiqian.spi.BankEvent;
import zhiqian.spi.CallContext;
import zhiqian.spi.PayrollOutcome;
import zhiqian.spi.ProviderError;
import zhiqian.spi.ProviderException;
import zhiqian.spi.Settings;
import zhiqian.spi.TransactionKind;
import zhiqian.tck.Calls;

class SftpConnectorTest {
    private static final String ACCOUNT = "6228480402564890018";

    @TempDir
    private Path root;

    private BankServer bank;
    private SftpAccess access;
    private SftpConnector connector;

    @BeforeEach
    void open() {
        bank = new BankServer(root);
        access = new SftpAccess();
        connector = new SftpConnector(access);
        root.resolve("out").toFile().mkdir();
    }

    @AfterEach
    void close() {
        access.close();
        bank.close();
    }

    @Test
    @DisplayName("camt.053.001.08:人工费用拨付与冲正")
    void readsAStatement() {
        bank.put(
                "out/a.xml",
                Camt.statement08(
                        ACCOUNT,
                        Camt.labourCost("T1", "2025-10-15T09:30:00+08:00", "1200000.00")
                                + Camt.reversal("T2", "2025-10-15T11:00:00+08:00", "1200000.00", "T1")),
                "2025-10-16T00:00:00Z");
        Batch batch = fetch(Optional.empty(), 500);
        assertThat(batch.problems()).isEmpty();
        BankEvent.Transaction paid = (BankEvent.Transaction) batch.events().get(0);
        assertThat(paid.kind()).isEqualTo(TransactionKind.LABOUR_COST);
        assertThat(paid.amount().toYuan()).isEqualTo("1200000.00");
        assertThat(paid.counterparty()).isEqualTo("颍州城投公司");
        assertThat(((BankEvent.Reversal) batch.events().get(1)).reverses()).isEqualTo(paid.bankRef());
    }

    @Test
    @DisplayName("camt.054.001.02:代发工资成功,后来退票,同一笔")
    void readsAPayrollAndItsReturn() {
        String end = "202509-B77-0001";
        bank.put(
                "out/a.xml",
                Camt.notification02(
                        ACCOUNT,
                        Camt.wages02("W1", "2025-10-25T10:00:00+08:00", "6000.00", end, "张甲", "34120219000101001x")),
                "2025-10-25T03:00:00Z");
        bank.put(
                "out/b.xml",
                Camt.notification02(
                        ACCOUNT,
                        Camt.returned02("W2", "2025-10-26T10:00:00+08:00", "6000.00", end, "张甲", "34120219000101001X")),
                "2025-10-26T03:00:00Z");
        List<BankEvent.PayrollResult> results = new ArrayList<>();
        for (BankEvent event : fetch(Optional.empty(), 500).events()) {
            if (event instanceof BankEvent.PayrollResult result) {
                results.add(result);
            }
        }
        assertThat(results)
                .extracting(BankEvent.PayrollResult::outcome)
                .containsExactly(PayrollOutcome.SUCCEEDED, PayrollOutcome.RETURNED);
        assertThat(results)
                .extracting(BankEvent.PayrollResult::bankRef)
                .containsOnly(results.get(0).bankRef());
        assertThat(results).extracting(BankEvent.PayrollResult::month).containsOnly(YearMonth.of(2025, 9));
        assertThat(results.get(0).payee().idNo()).isEqualTo("34120219000101001X");
        assertThat(results.get(1).reason()).contains("账户已销户");
    }

    @Test
    @DisplayName("坏文件报一次问题,不挡其他文件;未写完的文件不读")
    void aMalformedFileStopsNoOther() {
        bank.put(
                "out/1-bad.xml",
                "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\"><BkToCst",
                "2025-10-01T00:00:00Z");
        bank.put("out/2-other.xml", "<html/>", "2025-10-01T00:00:01Z");
        bank.put("out/3-half.xml.part", "<half", "2025-10-01T00:00:02Z");
        bank.put("out/4-half.xml.tmp", "<half", "2025-10-01T00:00:03Z");
        bank.put("out/5-good.xml", good("T1"), "2025-10-01T00:00:04Z");
        Batch batch = fetch(Optional.empty(), 500);
        assertThat(batch.events()).hasSize(1);
        assertThat(batch.problems()).extracting(Problem::where).containsExactly("1-bad.xml", "2-other.xml");
        assertThat(batch.problems())
                .extracting(Problem::chinese)
                .containsExactly("文件内容不完整或格式错误,无法读取", "不是camt.053或camt.054文件");
        assertThat(fetch(batch.next(), 500).problems()).as("told once").isEmpty();
        bank.put("out/4-half.xml", good("T2"), "2025-10-01T00:00:03Z");
        assertThat(fetch(batch.next(), 500).events())
                .as("a file that gets its name late, with an earlier time")
                .hasSize(1);
    }

    @Test
    @DisplayName("服务器公钥不符:拒绝连接;密码错误:拒绝")
    void refusesAnotherServer() {
        Map<String, Object> wrong = bank.settings("/out");
        wrong.put("hostKey", "SHA256:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
        assertRefused(wrong, "指纹不符");
        Map<String, Object> password = bank.settings("/out");
        password.put("password", "guess");
        assertRefused(password, "拒绝登录");
    }

    private void assertRefused(Map<String, Object> settings, String chinese) {
        assertThatThrownBy(() -> connector.fetch(Optional.empty(), 10, call(Settings.of(settings))))
                .isInstanceOfSatisfying(ProviderException.class, thrown -> {
                    assertThat(thrown.error()).isEqualTo(ProviderError.REFUSED);
                    assertThat(thrown.chinese()).contains(chinese);
                });
    }

    @Test
    @DisplayName("连接中断:暂不可用,下次从同一位置继续")
    void survivesADroppedConnection() throws Exception {
        bank.put("out/a.xml", good("T1"), "2025-10-01T00:00:00Z");
        Thread dropping = new Thread(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                bank.dropConnections();
            }
        });
        dropping.start();
        try {
            assertThatThrownBy(() -> fetch(Optional.empty(), 10))
                    .isInstanceOfSatisfying(ProviderException.class, thrown -> assertThat(thrown.error())
                            .isEqualTo(ProviderError.UNAVAILABLE));
        } finally {
            dropping.interrupt();
            dropping.join();
        }
        assertThat(fetch(Optional.empty(), 10).events()).hasSize(1);
    }

    @Test
    @DisplayName("缺少设置、未知设置:设置有误")
    void namesAWrongSetting() {
        Map<String, Object> settings = bank.settings("/out");
        settings.remove("hostKey");
        assertThatThrownBy(() -> connector.fetch(Optional.empty(), 1, call(Settings.of(settings))))
                .hasMessageContaining("CONFIGURATION")
                .hasMessageContaining("hostKey");
        assertThatThrownBy(() -> connector.fetch(Optional.empty(), 1, call(bank.in("/no-such-folder"))))
                .hasMessageContaining("CONFIGURATION")
                .hasMessageContaining("目录");
    }

    @Test
    @DisplayName("一百五十个文件、每页七条:一条不漏,一条不重")
    void readsManyFilesInSmallPages() {
        for (int i = 0; i < 150; i++) {
            bank.put("out/" + (i * 7 % 150) + ".xml", good("T" + i), "2025-10-01T00:00:%02dZ".formatted(i % 60));
        }
        List<String> ids = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        Batch batch;
        do {
            batch = fetch(cursor, 7);
            batch.events().forEach(event -> ids.add(event.id()));
            cursor = batch.next();
        } while (!batch.events().isEmpty());
        assertThat(ids).hasSize(150).doesNotHaveDuplicates();
    }

    private static String good(String ref) {
        return Camt.statement08(ACCOUNT, Camt.labourCost(ref, "2025-09-30T09:30:00+08:00", "1.00"));
    }

    private Batch fetch(Optional<String> cursor, int max) {
        return connector.fetch(cursor, max, call(bank.in("/out")));
    }

    private static CallContext call(Settings settings) {
        CallContext jia = Calls.inJia(settings);
        return new CallContext(
                jia.tenant(), jia.division(), jia.settings(), Duration.ofSeconds(20), jia.correlationId());
    }
}
