package zhiqian.reference.statement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import zhiqian.spi.AccountNo;
import zhiqian.spi.BankEvent;

/** Rows of the form for what happens to an account (账户事项通知): opened, frozen, closed, labour cost not allocated. */
record NoticeForm(Columns columns) {
    /** @throws BadLine saying why not */
    BankEvent read(List<String> row, AccountNo account) {
        String kind = columns.of(row, Column.NOTICE);
        String id = "N-" + Values.name(account, Values.ref(columns.of(row, Column.NOTICE_NO)));
        Instant at = Values.time(columns.of(row, Column.NOTICE_AT), "", "通知时间");
        LocalDate day = Values.date(columns.of(row, Column.DAY), "日期");
        if (kind.contains("未拨付")) {
            return missed(row, id, at, account, day);
        }
        return switch (kind) {
            case "开户" -> opened(row, id, at, account, day);
            case "销户" -> new BankEvent.AccountClosed(id, at, account, day);
            case "冻结", "查封", "划拨" ->
                new BankEvent.AccountFrozen(id, at, account, day, Values.upTo(columns.of(row, Column.TEXT), 120));
            case "解冻", "解封" -> new BankEvent.AccountUnfrozen(id, at, account, day);
            default -> throw new BadLine("通知类型应为开户、销户、冻结、解冻或未拨付提醒");
        };
    }

    private BankEvent opened(List<String> row, String id, Instant at, AccountNo account, LocalDate day) {
        String bank = columns.of(row, Column.BANK);
        String project = columns.of(row, Column.PROJECT);
        if (bank.isEmpty() || bank.length() > 120 || project.length() > 120) {
            throw new BadLine("开户通知须有开户银行;银行和项目名称不超过120字");
        }
        return new BankEvent.AccountOpened(
                id, at, account, bank, day, project.isEmpty() ? Optional.empty() : Optional.of(project));
    }

    private BankEvent missed(List<String> row, String id, Instant at, AccountNo account, LocalDate day) {
        String amount = columns.of(row, Column.AMOUNT);
        String sent = columns.of(row, Column.SENT_AT);
        String delivered = columns.of(row, Column.DELIVERED_AT);
        return new BankEvent.AllocationMissed(
                id,
                at,
                account,
                day,
                amount.isEmpty() ? Optional.empty() : Optional.of(Values.money(Values.fen(amount, "金额"))),
                sent.isEmpty() ? at : Values.time(sent, "", "提醒时间"),
                delivered.isEmpty() ? Optional.empty() : Optional.of(Values.time(delivered, "", "送达时间")));
    }
}
