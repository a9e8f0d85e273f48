package zhiqian.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a site owes and pays (工资、人工费): each month's wages on the 15th of the next, though they are due on the 25th; labour cost,
 * a tenth more than the wages of the month before, agreed for the 10th and there on the 8th.
 */
final class Wages {
    static final int WAGE_DAY = 25;
    private static final int PAID_ON = 15;
    private static final int CONFIRMED_ON = 5;
    private static final int COST_AGREED_ON = 10;
    private static final int COST_COMES_ON = 8;
    private static final int DEFECT_MONTHS_BACK = 2;
    private static final int LOOKALIKE_MONTHS_BACK = 3;

    private final Site site;
    private final LocalDate today;

    /** Days worked, by month and worker. */
    private final Map<YearMonth, Map<Hand, Integer>> worked = new TreeMap<>();

    record Line(Hand hand, YearMonth month, int days, LocalDate confirmedOn) {
        long yuan() {
            return (long) days * hand.dayRate();
        }
    }

    record Payment(Line line, String result, String channel, String ref, LocalDateTime at) {}

    record Cost(LocalDate agreedOn, long yuan, long creditedYuan, LocalDate creditedOn) {}

    Wages(Site site, Attendance attendance, LocalDate today) {
        this.site = site;
        this.today = today;
        for (LocalDate day = attendance.first(); day.isBefore(today); day = day.plusDays(1)) {
            Map<Hand, Integer> month = worked.computeIfAbsent(YearMonth.from(day), m -> new LinkedHashMap<>());
            attendance.on(day).forEach(hand -> month.merge(hand, 1, Integer::sum));
        }
    }

    /** The month in which a defect of wages is planted; due long since. */
    static YearMonth defectMonth(LocalDate today) {
        return YearMonth.from(today).minusMonths(DEFECT_MONTHS_BACK);
    }

    /** The last cycle that is surely due. */
    static LocalDate defectCycle(LocalDate today) {
        return YearMonth.from(today).minusMonths(1).atDay(COST_AGREED_ON);
    }

    List<YearMonth> months() {
        return worked.keySet().stream()
                .filter(month -> month.isBefore(YearMonth.from(today)))
                .toList();
    }

    /** 工资支付表. */
    List<Line> sheet(YearMonth month) {
        List<Line> lines = new ArrayList<>();
        LocalDate confirmed = month.plusMonths(1).atDay(CONFIRMED_ON);
        worked.getOrDefault(month, Map.of()).forEach((hand, days) -> {
            if (hand.registered()) {
                lines.add(new Line(hand, month, days, confirmed.isBefore(today) ? confirmed : null));
            }
        });
        if (site.has(Defect.NO_SHEET) && month.equals(defectMonth(today))) {
            lines.remove(lines.size() - 1);
        }
        return lines;
    }

    /** 代发结果, up to yesterday. */
    List<Payment> payments(YearMonth month) {
        LocalDateTime at = month.plusMonths(1).atDay(PAID_ON).atTime(10, 0);
        if (!at.toLocalDate().isBefore(today)) {
            return List.of();
        }
        List<Payment> payments = new ArrayList<>();
        List<Line> lines = sheet(month);
        for (int i = 0; i < lines.size(); i++) {
            payments.addAll(payments(lines.get(i), i, at));
        }
        return payments;
    }

    private List<Payment> payments(Line line, int no, LocalDateTime at) {
        String ref = "DF" + site.no() + line.month().toString().replace("-", "") + String.format("%04d", no);
        boolean bad = line.month().equals(defectMonth(today));
        boolean odd = line.month().equals(YearMonth.from(today).minusMonths(LOOKALIKE_MONTHS_BACK));
        if (bad && site.has(Defect.WAGES_UNPAID) && no < 3) {
            return List.of();
        }
        if (bad && site.has(Defect.WAGES_RETURNED) && no < 2) {
            return List.of(bank(line, "退票", ref, at));
        }
        if (bad && site.has(Defect.NOT_BY_CONTRACTOR) && no < 4) {
            return List.of(new Payment(line, "成功", "现金", ref, at));
        }
        if (odd && no < 2) {
            return odd(line, ref, at);
        }
        return List.of(bank(line, "成功", ref, at));
    }

    private List<Payment> odd(Line line, String ref, LocalDateTime at) {
        if (site.has(Lookalike.PAID_LATE)) {
            return List.of(bank(line, "成功", ref, at.plusDays(25)));
        }
        if (site.has(Lookalike.RETURNED_AND_REPAID)) {
            return List.of(bank(line, "退票", ref, at), bank(line, "成功", ref + "R", at.plusDays(3)));
        }
        if (site.has(Lookalike.REVERSED_AND_REPAID)) {
            return List.of(
                    bank(line, "成功", ref, at),
                    bank(line, "冲正", ref, at.plusDays(1)),
                    bank(line, "成功", ref + "R", at.plusDays(3)));
        }
        return List.of(bank(line, "成功", ref, at));
    }

    private static Payment bank(Line line, String result, String ref, LocalDateTime at) {
        return new Payment(line, result, "专户代发", ref, at);
    }

    /** 人工费拨付, the cycles that were agreed up to yesterday. */
    List<Cost> costs() {
        List<Cost> costs = new ArrayList<>();
        boolean isShort = site.has(Defect.COST_SHORT);
        for (YearMonth month : months()) {
            LocalDate agreed = month.plusMonths(1).atDay(COST_AGREED_ON);
            boolean afterDefect = isShort && agreed.isAfter(defectCycle(today));
            if (!agreed.isBefore(today) || afterDefect) {
                continue;
            }
            long wages = sheet(month).stream().mapToLong(Line::yuan).sum();
            long agreedYuan = (wages * 11 / 10 / 1000 + 1) * 1000;
            boolean defect = isShort && agreed.equals(defectCycle(today));
            long credited = defect ? agreedYuan * 6 / 10 : agreedYuan;
            costs.add(new Cost(agreed, agreedYuan, credited, month.plusMonths(1).atDay(COST_COMES_ON)));
        }
        return costs;
    }

    /** What leaves the account on pay day, by day. */
    Map<LocalDate, Long> paidOut() {
        Map<LocalDate, Long> out = new HashMap<>();
        for (YearMonth month : months()) {
            for (Payment payment : payments(month)) {
                if (payment.result().equals("成功") && payment.channel().equals("专户代发")) {
                    out.merge(payment.at().toLocalDate(), payment.line().yuan(), Long::sum);
                }
            }
        }
        return new TreeMap<>(out);
    }
}
