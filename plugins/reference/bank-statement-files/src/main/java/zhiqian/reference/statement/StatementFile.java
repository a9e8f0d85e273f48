package zhiqian.reference.statement;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zhiqian.spi.BankConnector.LineProblem;
import zhiqian.spi.BankConnector.Reading;
import zhiqian.spi.BankEvent;
import zhiqian.spi.ProviderError;
import zhiqian.spi.ProviderException;

/** Reads one file: finds its headings, then row by row, at most as much as a call may give. */
final class StatementFile implements Rows.Each {
    static final int MOST_BYTES = 20 * 1024 * 1024;
    static final int MOST_EVENTS = 50_000;
    static final int MOST_PROBLEMS = 500;
    private static final int PREAMBLE = 30;
    private static final Pattern ACCOUNT = Pattern.compile("(?:账号|账户)[^0-9]{0,6}([0-9][0-9 ]{7,35})");

    private final List<BankEvent> events = new ArrayList<>();
    private final List<LineProblem> problems = new ArrayList<>();
    private final Words words;
    private String preamble = "";
    private Form form;

    private StatementFile(Words words) {
        this.words = words;
    }

    static Reading read(InputStream in, Words words) {
        StatementFile file = new StatementFile(words);
        try {
            byte[] content = in.readNBytes(MOST_BYTES + 1);
            if (content.length > MOST_BYTES) {
                throw bad("文件超过20MB");
            }
            Rows.of(content).each(file);
        } catch (IOException unreadable) {
            throw new ProviderException(ProviderError.BAD_ANSWER, "文件无法读取,可能已损坏", unreadable);
        }
        if (file.form == null) {
            throw bad("不是对账单或代发明细:没有找到含“交易流水号、交易时间、金额”、“姓名、证件号码、金额、处理结果”或“通知类型、通知编号、通知时间、日期”的表头");
        }
        return new Reading(file.events, file.problems);
    }

    @Override
    public boolean row(int line, List<String> row) {
        if (Thread.currentThread().isInterrupted()) {
            throw new ProviderException(ProviderError.UNAVAILABLE, "读取被中断");
        }
        if (form == null) {
            beforeHeadings(row);
            return form != null || line < PREAMBLE;
        }
        if (row.stream().allMatch(String::isBlank) || isSum(row)) {
            return true;
        }
        try {
            events.add(form.read(row));
        } catch (BadLine wrong) {
            problems.add(new LineProblem(line, wrong.getMessage()));
        }
        if (events.size() == MOST_EVENTS || problems.size() == MOST_PROBLEMS) {
            problems.add(new LineProblem(line, "此行之后未读:一个文件至多" + MOST_EVENTS + "行、" + MOST_PROBLEMS + "处错误,请分开导入"));
            return false;
        }
        return true;
    }

    private void beforeHeadings(List<String> row) {
        Optional<Columns> columns = Columns.in(row);
        if (columns.isPresent()) {
            form = new Form(columns.get(), preamble, words);
            return;
        }
        Matcher account = ACCOUNT.matcher(String.join(" ", row));
        if (account.find()) {
            preamble = account.group(1).replace(" ", "");
        }
    }

    private static boolean isSum(List<String> row) {
        return row.stream()
                .filter(cell -> !cell.isBlank())
                .findFirst()
                .orElse("")
                .matches("(合计|总计|小计).*");
    }

    private static ProviderException bad(String chinese) {
        return new ProviderException(ProviderError.BAD_ANSWER, chinese);
    }
}
