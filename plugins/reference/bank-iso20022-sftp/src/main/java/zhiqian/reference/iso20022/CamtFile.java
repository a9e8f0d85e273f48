package zhiqian.reference.iso20022;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zhiqian.spi.AccountNo;
import zhiqian.spi.BankEvent;
import zhiqian.spi.Payee;
import zhiqian.spi.PayrollOutcome;
import zhiqian.spi.TransactionKind;
import zhiqian.terms.Money;

/** Turns one file into events: each booked entry is a transaction or a reversal, each salary in it a payroll result. */
final class CamtFile {
    private static final Pattern NAMESPACE =
            Pattern.compile("urn:iso:std:iso:20022:tech:xsd:camt\\.(05[34])\\.001\\.([0-9]{2})");
    private static final Pattern ENCODING = Pattern.compile("^<\\?xml[^>]*encoding=[\"']([A-Za-z0-9_.-]+)[\"']");
    /** A worker's payroll reference begins with the wage month: 202509-… (EndToEndId). */
    private static final Pattern MONTH = Pattern.compile("^(20[0-9]{2})-?(0[1-9]|1[0-2])(?![0-9])");

    private static final String SALARY = "SALA";

    private final RemoteFile file;
    private final byte[] content;

    CamtFile(RemoteFile file, byte[] content) {
        this.file = file;
        this.content = content;
    }

    /** @throws UnreadableFile if it is no statement at all */
    List<Item> items() {
        List<Item> items = new ArrayList<>();
        int number = 0;
        for (Entry entry : entries()) {
            number++;
            if (!entry.booked()) {
                continue; // pending: it comes again when it is booked
            }
            List<Item> made = new ArrayList<>();
            try {
                for (BankEvent event : events(entry)) {
                    made.add(Item.of(event));
                }
            } catch (UnreadableFile wrong) {
                made.clear();
                made.add(problem(number, wrong.getMessage()));
            } catch (IllegalArgumentException wrong) {
                made.clear();
                made.add(problem(number, "内容超出长度或格式不符"));
            }
            items.addAll(made);
        }
        return List.copyOf(items);
    }

    private Item problem(int number, String chinese) {
        return Item.of(file, Instant.ofEpochSecond(file.modified()), number, chinese);
    }

    private List<Entry> entries() {
        String xml = text();
        if (xml.contains("<!DOCTYPE")) {
            throw new UnreadableFile("文件含DOCTYPE,已拒绝");
        }
        Matcher namespace = NAMESPACE.matcher(xml);
        if (!namespace.find()) {
            throw new UnreadableFile("不是camt.053或camt.054文件");
        }
        String kind = namespace.group(1) + "." + namespace.group(2);
        try {
            return switch (kind) {
                case "053.02" -> Entries02.ofStatement(xml);
                case "053.08" -> Entries08.ofStatement(xml);
                case "054.02" -> Entries02.ofNotification(xml);
                case "054.08" -> Entries08.ofNotification(xml);
                default -> throw new UnreadableFile("不支持camt." + kind + ":请银行提供02版或08版");
            };
        } catch (UnreadableFile said) {
            throw said;
        } catch (RuntimeException malformed) {
            throw new UnreadableFile("文件内容不完整或格式错误,无法读取");
        }
    }

    private String text() {
        String head = new String(content, 0, Math.min(200, content.length), StandardCharsets.ISO_8859_1);
        Matcher encoding = ENCODING.matcher(head.replaceFirst("^\u00ef\u00bb\u00bf", ""));
        Charset charset = StandardCharsets.UTF_8;
        if (encoding.find()) {
            try {
                String name = encoding.group(1).toUpperCase(Locale.ROOT);
                charset = Charset.forName(name.startsWith("GB") ? "GB18030" : name);
            } catch (IllegalArgumentException unknown) {
                throw new UnreadableFile("文件的编码无法识别");
            }
        }
        String text = new String(content, charset);
        // the declaration is about bytes; what is parsed from here on is text
        return text.replaceFirst("^\ufeff", "").replaceFirst("^\\s*<\\?xml[^>]*\\?>", "");
    }

    private List<BankEvent> events(Entry entry) {
        AccountNo account = account(entry);
        if (!entry.currency().isEmpty() && !entry.currency().equals("CNY")) {
            throw new UnreadableFile("币种不是人民币");
        }
        if (entry.at() == null || entry.ref().isEmpty()) {
            throw new UnreadableFile("缺少记账时间或银行流水号");
        }
        if (entry.reversal()) {
            return List.of(reversal(entry, account));
        }
        List<BankEvent> events = new ArrayList<>();
        events.add(transaction(entry, account));
        for (Entry.Part part : entry.parts()) {
            if (isSalary(entry, part)) {
                events.add(payroll(entry, part, account));
            }
        }
        return events;
    }

    private static BankEvent reversal(Entry entry, AccountNo account) {
        String original = entry.parts().stream()
                .map(Entry.Part::original)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .or(() -> entry.parts().stream()
                        .map(Entry.Part::ref)
                        .filter(text -> !text.isEmpty() && !text.equals(entry.ref()))
                        .findFirst())
                .orElseThrow(() -> new UnreadableFile("冲正(RvslInd)未说明原流水号"));
        return new BankEvent.Reversal("R-" + name(account, entry.ref()), entry.at(), account, entry.ref(), original);
    }

    private static BankEvent transaction(Entry entry, AccountNo account) {
        Optional<Entry.Part> only =
                entry.parts().size() == 1 ? Optional.of(entry.parts().get(0)) : Optional.empty();
        String text = Dig.first(entry.text(), only.map(Entry.Part::text).orElse(""));
        String other = only.map(part -> entry.incoming() ? part.debtor() : part.creditor())
                .orElse("");
        Money amount = money(entry.amount());
        return new BankEvent.Transaction(
                "T-" + name(account, entry.ref()) + "-"
                        + RemoteFile.digest(entry.at() + " " + amount.fen() + " " + entry.incoming(), 4),
                account,
                entry.ref(),
                entry.at(),
                entry.incoming(),
                amount,
                Optional.empty(),
                kind(entry, text),
                upTo(other, 120),
                upTo(text, 200));
    }

    private static TransactionKind kind(Entry entry, String text) {
        if (entry.codes().contains("INTR") || text.contains("利息") || text.contains("结息")) {
            return TransactionKind.INTEREST;
        }
        boolean salary = entry.codes().contains(SALARY)
                || entry.parts().stream().anyMatch(part -> part.purpose().contains(SALARY));
        if (entry.incoming()) {
            boolean labourCost = text.contains("人工费") || text.contains("拨付");
            return labourCost && !salary ? TransactionKind.LABOUR_COST : TransactionKind.OTHER;
        }
        return salary || text.contains("代发") ? TransactionKind.WAGES : TransactionKind.OTHER;
    }

    /** Money that comes in as a salary is one that came back. */
    private static boolean isSalary(Entry entry, Entry.Part part) {
        return (part.purpose().contains(SALARY) || entry.codes().contains(SALARY))
                && !part.creditorIdNo().isEmpty()
                && (!entry.incoming() || part.returned() != null);
    }

    private static BankEvent payroll(Entry entry, Entry.Part part, AccountNo account) {
        Matcher month = MONTH.matcher(part.endToEnd());
        if (!month.find()) {
            throw new UnreadableFile("代发明细的EndToEndId未以工资月份开头(如202509-)");
        }
        // the reference of the payroll is the same when the payment comes back; the bank's own is another then
        String ref = part.endToEnd();
        PayrollOutcome outcome = part.returned() == null ? PayrollOutcome.SUCCEEDED : PayrollOutcome.RETURNED;
        return new BankEvent.PayrollResult(
                "P-" + name(account, ref) + "-" + outcome + "-" + entry.at().getEpochSecond(),
                account,
                ref,
                month(month),
                new Payee(part.creditor(), part.creditorIdNo().toUpperCase(Locale.ROOT)),
                money(part.amount() == null ? entry.amount() : part.amount()),
                outcome,
                upTo(part.returned() == null ? "" : part.returned(), 200),
                entry.at());
    }

    private static YearMonth month(Matcher month) {
        try {
            return YearMonth.of(Integer.parseInt(month.group(1)), Integer.parseInt(month.group(2)));
        } catch (DateTimeException impossible) {
            throw new UnreadableFile("工资月份不正确");
        }
    }

    private static AccountNo account(Entry entry) {
        try {
            return new AccountNo(entry.account());
        } catch (IllegalArgumentException wrong) {
            throw new UnreadableFile("账号应为8至30位数字");
        }
    }

    private static Money money(BigDecimal yuan) {
        try {
            return new Money(
                    yuan.setScale(2, RoundingMode.UNNECESSARY).movePointRight(2).longValueExact());
        } catch (ArithmeticException | NullPointerException wrong) {
            throw new UnreadableFile("金额不正确");
        }
    }

    /** Names an event within the connector: numbers of entries are unique within their account only. */
    private static String name(AccountNo account, String number) {
        return RemoteFile.digest(account.digits(), 6) + "-" + number;
    }

    private static String upTo(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
