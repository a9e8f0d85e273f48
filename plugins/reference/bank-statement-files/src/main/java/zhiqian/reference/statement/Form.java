package zhiqian.reference.statement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import zhiqian.spi.AccountNo;
import zhiqian.spi.BankEvent;
import zhiqian.spi.Payee;
import zhiqian.spi.PayrollOutcome;
import zhiqian.terms.Money;

/**
 * Turns rows of one form into events.
 *
 * @param preamble account named above the headings; empty text if none is
 */
record Form(Columns columns, String preamble, Words words) {
    /** @throws BadLine saying why not */
    BankEvent read(List<String> row) {
        String number = columns.of(row, Column.ACCOUNT);
        AccountNo account = Values.account(number.isEmpty() ? preamble : number);
        if (columns.isNotices()) {
            return new NoticeForm(columns).read(row, account);
        }
        return columns.isPayroll() ? payroll(row, account) : entry(row, account);
    }

    private BankEvent payroll(List<String> row, AccountNo account) {
        String ref = Values.ref(number(row));
        Instant at = Values.time(columns.of(row, Column.DONE_AT), "", "处理时间");
        PayrollOutcome outcome = outcome(columns.of(row, Column.OUTCOME));
        long fen = Values.fen(columns.of(row, Column.AMOUNT), "金额");
        if (fen <= 0) {
            throw new BadLine("金额应大于零");
        }
        String name = columns.of(row, Column.NAME);
        if (name.isEmpty() || name.length() > 60) {
            throw new BadLine("姓名应为1至60字");
        }
        return new BankEvent.PayrollResult(
                "P-" + Values.name(account, ref) + "-" + outcome + "-" + at.getEpochSecond(),
                account,
                ref,
                Values.month(columns.of(row, Column.MONTH)),
                new Payee(name, Values.idNo(columns.of(row, Column.ID_NO))),
                Values.money(fen),
                outcome,
                Values.upTo(columns.of(row, Column.REASON), 200),
                at);
    }

    /** A number of the line itself, or that of the batch and the line's place in it. */
    private String number(List<String> row) {
        String own = columns.of(row, Column.REF);
        String batch = columns.of(row, Column.BATCH);
        String line = columns.of(row, Column.LINE);
        return !own.isEmpty() ? own : batch.isEmpty() || line.isEmpty() ? "" : batch + "-" + line;
    }

    private static PayrollOutcome outcome(String text) {
        if (text.contains("冲正") || text.contains("撤销")) {
            return PayrollOutcome.REVERSED;
        }
        if (text.contains("失败") || text.contains("退") || text.contains("不成功") || text.contains("未成功")) {
            return PayrollOutcome.RETURNED;
        }
        if (text.contains("成功") || text.equals("已入账")) {
            return PayrollOutcome.SUCCEEDED;
        }
        throw new BadLine("处理结果应为成功、失败、退票或冲正");
    }

    private BankEvent entry(List<String> row, AccountNo account) {
        String ref = Values.ref(columns.of(row, Column.REF));
        String name = Values.name(account, ref);
        Instant at = Values.time(columns.of(row, Column.TIME), columns.of(row, Column.CLOCK), "交易时间");
        String text = columns.of(row, Column.TEXT);
        String reverses = columns.of(row, Column.REVERSES);
        if (!reverses.isEmpty()) {
            return new BankEvent.Reversal("R-" + name, at, account, ref, Values.ref(reverses));
        }
        long fen = amount(row);
        if (fen == 0) {
            throw new BadLine("金额应大于零");
        }
        if (text.contains("冲正") || text.contains("抹账")) {
            throw new BadLine("冲正须有原流水号");
        }
        boolean incoming = fen > 0;
        String balance = columns.of(row, Column.BALANCE);
        Money amount = Values.money(Math.abs(fen));
        return new BankEvent.Transaction(
                "T-" + name + "-" + Values.digest(at + " " + fen + " " + text),
                account,
                ref,
                at,
                incoming,
                amount,
                balance.isEmpty() ? Optional.empty() : balance(balance),
                words.kindOf(incoming, text),
                Values.upTo(columns.of(row, Column.COUNTERPARTY), 120),
                Values.upTo(text, 200));
    }

    /** An overdrawn account has no balance that we could show. */
    private static Optional<Money> balance(String text) {
        long fen = Values.fen(text, "余额");
        return fen < 0 ? Optional.empty() : Optional.of(Values.money(fen));
    }

    /** Above zero for money that comes in. */
    private long amount(List<String> row) {
        if (columns.has(Column.INCOME) && columns.has(Column.SPENDING)) {
            String in = columns.of(row, Column.INCOME);
            String out = columns.of(row, Column.SPENDING);
            return (in.isEmpty() ? 0 : Values.fen(in, "收入")) - (out.isEmpty() ? 0 : Values.fen(out, "支出"));
        }
        long fen = Values.fen(columns.of(row, Column.AMOUNT), "金额");
        String direction = columns.of(row, Column.DIRECTION);
        if (direction.isEmpty()) {
            if (columns.has(Column.DIRECTION)) {
                throw new BadLine("缺少借贷标志");
            }
            return fen;
        }
        if (direction.matches("贷.*|收.*|转入.*|C|CR|\\+")) {
            return fen;
        }
        if (direction.matches("借.*|支.*|付.*|转出.*|D|DR|-")) {
            return -fen;
        }
        throw new BadLine("借贷标志应为借、贷、收入或支出");
    }
}
