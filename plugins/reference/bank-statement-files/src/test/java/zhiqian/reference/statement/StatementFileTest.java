package zhiqian.reference.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import zhiqian.spi.BankConnector.LineProblem;
import zhiqian.spi.BankConnector.Reading;
import zhiqian.spi.BankEvent;
import zhiqian.spi.PayrollOutcome;
import zhiqian.spi.ProviderException;
import zhiqian.spi.Settings;
import zhiqian.spi.TransactionKind;

class StatementFileTest {
    private static Reading read(byte[] content) {
        return StatementFile.read(new ByteArrayInputStream(content), Words.in(Settings.NONE));
    }

    @Test
    @DisplayName("GBK与UTF-8的对账单读出同样的流水;坏行单独列出,合计行不计")
    void readsAStatement() {
        Reading reading = read(Samples.gbk(Samples.STATEMENT));
        assertThat(reading).isEqualTo(read(Samples.STATEMENT.getBytes(StandardCharsets.UTF_8)));
        assertThat(reading.events())
                .extracting(event -> ((BankEvent.Transaction) event).kind())
                .containsExactly(TransactionKind.LABOUR_COST, TransactionKind.WAGES, TransactionKind.INTEREST);
        BankEvent.Transaction first = (BankEvent.Transaction) reading.events().get(0);
        assertThat(first.amount().fen()).isEqualTo(120_000_000);
        assertThat(first.incoming()).isTrue();
        assertThat(first.at()).isEqualTo(Instant.parse("2025-10-15T01:30:00Z"));
        assertThat(first.toString()).doesNotContain("6228480402564890018");
        assertThat(reading.problems()).containsExactly(new LineProblem(5, "交易时间不是日期时间"));
    }

    @Test
    @DisplayName("代发明细:成功与失败;没有流水号也没有序号的行不猜")
    void readsAPayroll() {
        Reading reading = read(Samples.gbk(Samples.PAYROLL));
        List<BankEvent.PayrollResult> results = reading.events().stream()
                .map(event -> (BankEvent.PayrollResult) event)
                .toList();
        assertThat(results)
                .extracting(BankEvent.PayrollResult::outcome)
                .containsExactly(PayrollOutcome.SUCCEEDED, PayrollOutcome.RETURNED);
        assertThat(results).extracting(BankEvent.PayrollResult::month).containsOnly(YearMonth.of(2025, 9));
        assertThat(results.get(1).reason()).isEqualTo("户名不符");
        assertThat(results.toString()).doesNotContain("张甲").doesNotContain("34120219000101001X");
        assertThat(reading.problems()).extracting(LineProblem::line).containsExactly(4);
    }

    @Test
    @DisplayName("XLSX:账号在表头之上,日期是单元格格式")
    void readsAWorkbook() {
        Reading reading = read(Samples.workbook());
        assertThat(reading.problems()).isEmpty();
        BankEvent.Transaction only = (BankEvent.Transaction) reading.events().get(0);
        assertThat(only.account().digits()).isEqualTo("6228480402564890018");
        assertThat(only.at()).isEqualTo(Instant.parse("2025-10-15T01:30:00Z"));
        assertThat(only.amount().fen()).isEqualTo(35_000_025);
    }

    @Test
    @DisplayName("冲正须有原流水号;有则成为冲正消息")
    void readsAReversal() {
        String head = "账号,流水号,交易时间,收入,支出,摘要,原流水号\n";
        String line = "6228480402564890018,R9,2025-10-16 08:00,,-100.00,冲正,A1\n";
        BankEvent.Reversal reversal = (BankEvent.Reversal)
                read((head + line).getBytes(StandardCharsets.UTF_8)).events().get(0);
        assertThat(reversal.reverses()).isEqualTo("A1");
        Reading without = read((head + line.replace("A1", "")).getBytes(StandardCharsets.UTF_8));
        assertThat(without.problems()).containsExactly(new LineProblem(2, "冲正须有原流水号"));
    }

    @Test
    @DisplayName("账户事项通知:开户、冻结、解冻、销户、人工费用未拨付提醒")
    void readsNotices() {
        Reading reading = read(Samples.NOTICES.getBytes(StandardCharsets.UTF_8));
        assertThat(reading.events())
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly(
                        "AccountOpened", "AccountFrozen", "AccountUnfrozen", "AccountClosed", "AllocationMissed");
        BankEvent.AllocationMissed missed =
                (BankEvent.AllocationMissed) reading.events().get(4);
        assertThat(missed.missing().orElseThrow().toYuan()).isEqualTo("500000.00");
        assertThat(missed.deliveredAt()).contains(Instant.parse("2025-09-16T01:30:00Z"));
        assertThat(reading.problems()).containsExactly(new LineProblem(7, "通知类型应为开户、销户、冻结、解冻或未拨付提醒"));
    }

    @Test
    @DisplayName("县里添加的摘要用语也算人工费用拨付")
    void knowsTheWordsOfACounty() {
        String file = "账号,流水号,交易时间,收入,支出,摘要\n6228480402564890018,A,2025-10-16,5.00,,工程进度款\n";
        assertThat(((BankEvent.Transaction) read(file.getBytes(StandardCharsets.UTF_8))
                                .events()
                                .get(0))
                        .kind())
                .isEqualTo(TransactionKind.OTHER);
        Settings own = Settings.of(Map.of("labourCostWords", "进度款"));
        Reading reading =
                StatementFile.read(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), Words.in(own));
        assertThat(((BankEvent.Transaction) reading.events().get(0)).kind()).isEqualTo(TransactionKind.LABOUR_COST);
    }

    @Test
    @DisplayName("错误太多即停,不撑爆内存")
    void stopsAtManyProblems() {
        String file = "账号,流水号,交易时间,收入,支出,摘要\n" + "6228480402564890018,A,坏,5.00,,\n".repeat(2000);
        Reading reading = read(file.getBytes(StandardCharsets.UTF_8));
        assertThat(reading.problems()).hasSize(StatementFile.MOST_PROBLEMS + 1);
    }

    @Test
    @DisplayName("没有表头的文件不是对账单")
    void refusesOtherFiles() {
        assertThatThrownBy(() -> read("甲,乙\n1,2\n".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(ProviderException.class)
                .hasMessageContaining("表头");
    }
}
