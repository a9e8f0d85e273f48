package zhiqian.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.TreeMap;

/** The tables of workers, attendance and pay (用工、考勤、工资各表). */
final class WorkforceTables {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final County county;
    private final Map<Integer, Attendance> attendance = new TreeMap<>();
    private final Map<Integer, Wages> wages = new TreeMap<>();

    WorkforceTables(County county) {
        this.county = county;
        for (Site site : county.sites()) {
            Attendance there =
                    new Attendance(site, county.today(), county.size().days());
            attendance.put(site.no(), there);
            wages.put(site.no(), new Wages(site, there, county.today()));
        }
    }

    CsvFile workers() {
        CsvFile file = new CsvFile(
                "项目", "姓名", "证件号码", "开户银行", "工资卡号", "用工单位", "用工单位信用代码", "班组", "工种", "岗位", "进场日期", "退场日期", "结清日期");
        for (Site site : county.sites()) {
            Business employer = site.parties().labour();
            for (Hand hand : site.hands()) {
                if (hand.registered()) {
                    file.row(
                            site.name(),
                            hand.name(),
                            hand.id(),
                            "颍淮农商行",
                            "621779" + hand.id().substring(4, 17),
                            employer.name(),
                            employer.code(),
                            hand.officer() ? "项目部" : "一班",
                            hand.officer() ? "管理" : "木工",
                            hand.officer() ? "劳资专管员" : "建筑工人",
                            hand.entered(),
                            hand.left(),
                            null);
                }
            }
        }
        return file;
    }

    CsvFile labourContracts() {
        CsvFile file = new CsvFile("项目", "证件号码", "姓名", "签订日期", "工资标准", "支付时间", "支付方式", "支付周期");
        for (Site site : county.sites()) {
            for (Hand hand : site.hands()) {
                if (hand.registered() && hand.signed()) {
                    file.row(
                            site.name(),
                            hand.id(),
                            hand.name(),
                            hand.entered(),
                            hand.dayRate() + "元/日",
                            "次月25日前",
                            "银行代发",
                            "按月");
                }
            }
        }
        return file;
    }

    /** The largest table; a file holds the sites from one to another, so that none grows beyond what an import takes. */
    CsvFile attendance(int from, int to) {
        CsvFile file = new CsvFile("项目", "证件号码", "姓名", "日期", "进场时间", "离场时间", "方式");
        for (Site site : county.sites().subList(from, to)) {
            Attendance there = attendance.get(site.no());
            for (LocalDate day = there.first(); day.isBefore(county.today()); day = day.plusDays(1)) {
                for (Hand hand : there.on(day)) {
                    file.row(site.name(), hand.id(), hand.name(), day, "06:50", "17:40", "人脸");
                }
            }
        }
        return file;
    }

    CsvFile payroll() {
        CsvFile file = new CsvFile("项目", "工资月份", "证件号码", "姓名", "出勤天数", "应发工资", "实发工资", "确认日期");
        for (Site site : county.sites()) {
            for (YearMonth month : wages.get(site.no()).months()) {
                for (Wages.Line line : wages.get(site.no()).sheet(month)) {
                    Hand hand = line.hand();
                    file.row(
                            site.name(),
                            month,
                            hand.id(),
                            hand.name(),
                            line.days(),
                            line.yuan(),
                            line.yuan(),
                            line.confirmedOn());
                }
            }
        }
        return file;
    }

    CsvFile payments() {
        CsvFile file = new CsvFile("项目", "工资月份", "证件号码", "姓名", "金额", "结果", "渠道", "流水号", "时间");
        for (Site site : county.sites()) {
            for (YearMonth month : wages.get(site.no()).months()) {
                for (Wages.Payment payment : wages.get(site.no()).payments(month)) {
                    Hand hand = payment.line().hand();
                    file.row(
                            site.name(),
                            month,
                            hand.id(),
                            hand.name(),
                            payment.line().yuan(),
                            payment.result(),
                            payment.channel(),
                            payment.ref(),
                            MINUTE.format(payment.at()));
                }
            }
        }
        return file;
    }

    CsvFile costPlans() {
        CsvFile file = new CsvFile("项目", "约定拨付日", "金额");
        for (Site site : county.sites()) {
            wages.get(site.no()).costs().forEach(cost -> file.row(site.name(), cost.agreedOn(), cost.yuan()));
        }
        return file;
    }

    CsvFile transactions() {
        CsvFile file = new CsvFile("账号", "流水号", "时间", "收付", "金额", "余额", "类型", "对方户名");
        for (Site site : county.sites()) {
            if (!site.isPlanned()) {
                transactions(file, site);
            }
        }
        return file;
    }

    private void transactions(CsvFile file, Site site) {
        String account = site.accountNo(county.tenant());
        String owner = site.parties().owner().name();
        Map<LocalDateTime, Long> flow = new TreeMap<>();
        wages.get(site.no()).costs().forEach(cost -> flow.put(cost.creditedOn().atTime(9, 30), cost.creditedYuan()));
        wages.get(site.no()).paidOut().forEach((day, yuan) -> flow.merge(day.atTime(10, 5), -yuan, Long::sum));
        long balance = 0;
        int no = 0;
        for (Map.Entry<LocalDateTime, Long> one : flow.entrySet()) {
            long yuan = one.getValue();
            String at = MINUTE.format(one.getKey());
            if (balance + yuan < 0) {
                // the contractor advances what the owner owes; that is no labour cost
                long advance = -balance - yuan;
                balance += advance;
                String contractor = site.parties().contractor().name();
                file.row(account, ref(site, ++no), at, "收", advance, balance, "其他", contractor);
            }
            boolean in = yuan > 0;
            balance += yuan;
            file.row(
                    account,
                    ref(site, ++no),
                    at,
                    in ? "收" : "付",
                    Math.abs(yuan),
                    balance,
                    in ? "人工费" : "工资",
                    in ? owner : "代发工资");
        }
    }

    private static String ref(Site site, int no) {
        return "LS" + site.no() + "-" + no;
    }
}
