package zhiqian.demo;

import java.time.LocalDate;
import java.util.List;

/** The tables of the projects' ledgers (台账各表), with the headings that offices use. */
final class LedgerTables {
    private static final int PERCENT = 100;
    private static final List<String> SPECIALISTS = List.of("皖消消防工程公司", "明辉幕墙公司", "淮安机电安装公司");

    private final County county;

    LedgerTables(County county) {
        this.county = county;
    }

    CsvFile enterprises() {
        CsvFile file = new CsvFile("统一社会信用代码", "企业名称");
        county.businesses().all().forEach(business -> file.row(business.code(), business.name()));
        return file;
    }

    CsvFile signals() {
        CsvFile file = new CsvFile("统一社会信用代码", "信号", "数值", "日期", "来源");
        for (Business business : county.businesses().risky()) {
            business.signals().forEach((signal, value) -> {
                // all had a bad time half a year ago; what counts is the last that was seen
                file.row(business.code(), signal, value + 1, county.today().minusDays(180), "部门共享");
                file.row(business.code(), signal, value, county.today().minusDays(10), "部门共享");
            });
        }
        return file;
    }

    CsvFile projects() {
        CsvFile file = new CsvFile(
                "项目名称",
                "工程类别",
                "资金来源",
                "所在乡镇街道",
                "建设单位",
                "建设单位信用代码",
                "总包单位",
                "总包单位信用代码",
                "监理单位",
                "劳资专管员",
                "劳资专管员手机",
                "开工日期",
                "完工日期",
                "项目状态");
        for (Site site : county.sites()) {
            Hand officer = site.officer();
            file.row(
                    site.name(),
                    site.industry(),
                    site.funding(),
                    site.area(),
                    site.parties().owner().name(),
                    site.parties().owner().code(),
                    site.parties().contractor().name(),
                    site.parties().contractor().code(),
                    "公正监理公司",
                    officer == null ? null : officer.name(),
                    officer == null ? null : "1380558" + String.format("%04d", site.no()),
                    site.days().started(),
                    site.days().completed(),
                    site.isPlanned() ? "未开工" : site.days().completed() == null ? "在建" : "已完工");
        }
        return file;
    }

    CsvFile permits() {
        CsvFile file = new CsvFile("项目", "种类", "编号", "取得日期");
        for (Site site : county.sites()) {
            if (site.days().permitted() != null) {
                file.row(site.name(), "施工许可证", number("SG", site), site.days().permitted());
            }
        }
        return file;
    }

    CsvFile contracts() {
        CsvFile file = new CsvFile("项目", "合同编号", "签订日期", "合同价款", "人工费用", "人工费拨付日", "人工费拨付周期", "计量周期", "工资支付日");
        for (Site site : county.sites()) {
            file.row(
                    site.name(),
                    number("HT", site),
                    site.days().signed(),
                    site.price(),
                    site.price() / 5,
                    10,
                    "每月",
                    "每月",
                    Wages.WAGE_DAY);
        }
        return file;
    }

    CsvFile accounts() {
        CsvFile file = new CsvFile("项目", "开户银行", "账号", "开户日期", "信息来源", "备案日期");
        for (Site site : county.sites()) {
            LocalDate opened = site.days().signed().plusDays(12);
            switch (site.account()) {
                case CONFIRMED -> file.row(site.name(), "颍淮农商行", account(site), opened, "银行报送", opened.plusDays(6));
                case FILED -> file.row(site.name(), "颍淮农商行", account(site), opened, "企业填报", opened.plusDays(6));
                case CLAIMED -> file.row(site.name(), "颍淮农商行", account(site), opened, "企业填报", null);
                case NONE -> {}
            }
        }
        return file;
    }

    private String account(Site site) {
        return site.accountNo(county.tenant());
    }

    CsvFile deposits() {
        CsvFile file = new CsvFile("项目", "形式", "金额", "生效日期", "到期日期", "凭证编号", "出具机构");
        for (Site site : county.sites()) {
            boolean none = site.has(Defect.DEPOSIT_NOT_PAID) || site.has(Lookalike.EXEMPTED);
            if (site.days().permitted() == null || site.account() == Site.Account.NONE || none) {
                continue;
            }
            long required = Math.min(site.price() * 2 / PERCENT, 3_000_000);
            LocalDate from = site.days().permitted().plusDays(5);
            if (site.has(Lookalike.CASH_DEPOSIT)) {
                file.row(site.name(), "现金", required, from, null, null, null);
            } else {
                file.row(
                        site.name(),
                        "银行保函",
                        site.has(Defect.DEPOSIT_TOO_LOW) ? required / 2 : required,
                        from,
                        site.has(Defect.DEPOSIT_EXPIRED) ? ended() : lasting(),
                        number("BH", site),
                        "颍淮农商行");
            }
        }
        return file;
    }

    CsvFile guarantees() {
        CsvFile file = new CsvFile("项目", "形式", "金额", "生效日期", "到期日期", "凭证编号", "出具机构");
        for (Site site : county.sites()) {
            boolean owed = site.industry().equals("房屋建筑") || site.industry().equals("市政工程");
            if (!owed || site.account() != Site.Account.CONFIRMED || site.has(Defect.GUARANTEE_MISSING)) {
                continue;
            }
            boolean funds = site.has(Lookalike.FUNDS_CERTIFICATE);
            file.row(
                    site.name(),
                    funds ? "资金落实证明" : "银行保函",
                    site.price() * (site.has(Defect.GUARANTEE_TOO_LOW) ? 5 : 8) / PERCENT,
                    site.days().permitted().plusDays(20),
                    funds ? null : site.has(Defect.GUARANTEE_EXPIRED) ? ended() : lasting(),
                    number("DB", site),
                    funds ? "区财政局" : "徽商银行");
        }
        return file;
    }

    CsvFile insurances() {
        CsvFile file = new CsvFile("项目", "参保证明编号", "参保起始", "参保截止");
        for (Site site : county.sites()) {
            if (!site.isPlanned() && !site.has(Defect.NO_INSURANCE)) {
                file.row(
                        site.name(),
                        number("GS", site),
                        site.days().started().minusDays(2),
                        site.has(Defect.INSURANCE_EXPIRED)
                                ? ended()
                                : site.days().completed());
            }
        }
        return file;
    }

    /** One labour firm on each site, and on every third a specialist who has entrusted the payment of wages. */
    CsvFile subcontracts() {
        CsvFile file =
                new CsvFile("项目", "分包种类", "分包单位", "分包单位信用代码", "合同编号", "签订日期", "合同价款", "计量周期", "委托代发", "进场日期", "退场日期");
        for (Site site : county.sites()) {
            if (site.isPlanned()) {
                continue;
            }
            Business labour = site.parties().labour();
            file.row(
                    site.name(),
                    "劳务分包",
                    labour.name(),
                    labour.code(),
                    number("FB", site),
                    site.days().started().minusDays(1),
                    site.price() / 6,
                    "每月",
                    "是",
                    site.days().entered(),
                    site.days().completed());
            if (site.no() % 3 == 0) {
                file.row(
                        site.name(),
                        "专业分包",
                        SPECIALISTS.get(site.no() / 3 % SPECIALISTS.size()),
                        null,
                        number("ZY", site),
                        site.days().started(),
                        site.price() / 20,
                        "按节点",
                        "是",
                        site.days().entered(),
                        null);
            }
        }
        return file;
    }

    private LocalDate ended() {
        return county.today().minusDays(20);
    }

    private LocalDate lasting() {
        return county.today().plusDays(300);
    }

    private String number(String kind, Site site) {
        return kind + county.tenant() + String.format("%05d", site.no());
    }
}
