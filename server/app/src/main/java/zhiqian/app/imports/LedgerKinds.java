package zhiqian.app.imports;

import static zhiqian.app.imports.Column.Type.CREDIT_CODE;
import static zhiqian.app.imports.Column.Type.DATE;
import static zhiqian.app.imports.Column.Type.DECIMAL;
import static zhiqian.app.imports.Column.Type.DIGITS;
import static zhiqian.app.imports.Column.Type.MONEY;
import static zhiqian.app.imports.Column.Type.TEXT;
import static zhiqian.app.imports.Column.Type.YES_NO;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import zhiqian.app.project.LedgerImport;

/** The kinds of imports that are entries of a project's ledger. */
@ApplicationScoped
class LedgerKinds {
    private static final Map<String, String> CYCLES = words(
            "每月",
            "MONTHLY",
            "按月",
            "MONTHLY",
            "每半月",
            "HALF_MONTHLY",
            "每周",
            "WEEKLY",
            "每季度",
            "QUARTERLY",
            "按节点",
            "MILESTONE");

    @Inject
    private LookupService lookups;

    @Inject
    private LedgerImport ledger;

    @Inject
    private TrialService trial;

    List<RowHandler> all() {
        return List.of(
                permits(), contracts(), accounts(), deposits(), guarantees(), insurances(), plans(), subcontracts());
    }

    private RowHandler permits() {
        return rows(
                ImportKind.PERMITS,
                "permits",
                member(
                        "kind",
                        Column.choice(
                                "种类",
                                true,
                                words("施工许可证", "PERMIT", "开工报告批复", "START_REPORT", "开工报告", "START_REPORT"),
                                "施工许可证",
                                "")),
                member("number", Column.need("编号", TEXT, "341202202505200101", "请把该列设为文本", "许可证号", "批复文号")),
                member("issuedOn", Column.need("取得日期", DATE, "2025-05-20", "", "发证日期", "核发日期", "批复日期")));
    }

    private RowHandler contracts() {
        return rows(
                ImportKind.CONSTRUCTION_CONTRACTS,
                "contracts",
                member("number", Column.need("合同编号", TEXT, "HT-2025-01", "", "编号")),
                member("signedOn", Column.need("签订日期", DATE, "2025-05-10", "", "签订时间")),
                member("price", Column.need("合同价款", MONEY, "100000000.00", "元", "合同价", "合同金额")),
                member("labourCost", Column.may("人工费用", MONEY, "20000000.00", "元", "人工费")),
                member("labourCostDay", Column.may("人工费拨付日", DECIMAL, "15", "每周期第几日", "拨付日")),
                member("labourCostCycle", Column.choice("人工费拨付周期", false, CYCLES, "每月", "不得超过一个月(条例24)")),
                member("measuringCycle", Column.choice("计量周期", false, CYCLES, "每月", "")),
                member("wageDay", Column.may("工资支付日", DECIMAL, "25", "次月几日", "发薪日")));
    }

    private RowHandler accounts() {
        return rows(
                ImportKind.SPECIAL_ACCOUNTS,
                "special-accounts",
                member("bank", Column.need("开户银行", TEXT, "颍州农商行", "", "开户行", "银行")),
                member("accountNo", Column.need("账号", DIGITS, "6228480402564890018", "请把该列设为文本", "专户账号", "银行账号")),
                member("openedOn", Column.need("开户日期", DATE, "2025-05-30", "", "开户时间")),
                member(
                        "source",
                        Column.choice(
                                "信息来源", true, words("银行报送", "BANK", "企业填报", "ENTERPRISE"), "企业填报", "只有银行报送能消除W02")),
                member("filedOn", Column.may("备案日期", DATE, "2025-06-05", "")),
                member("closingNoticedFrom", Column.may("销户公示首日", DATE, "", "")),
                member("closingNoticedTo", Column.may("销户公示末日", DATE, "", "销户前公示不少于30日(R-B54)")),
                member("closedOn", Column.may("销户日期", DATE, "", "完工且没有未了结的欠薪事项", "注销日期")));
    }

    private RowHandler deposits() {
        return rows(
                ImportKind.DEPOSITS,
                "deposits",
                member(
                        "form",
                        Column.choice(
                                "形式",
                                true,
                                words(
                                        "现金",
                                        "CASH",
                                        "银行保函",
                                        "BANK_GUARANTEE",
                                        "保证保险",
                                        "INSURANCE",
                                        "工程保证保险",
                                        "INSURANCE",
                                        "担保公司保函",
                                        "COMPANY_BOND"),
                                "银行保函",
                                "",
                                "存储形式",
                                "缴存形式")),
                member("amount", Column.need("金额", MONEY, "2000000.00", "元", "保证金金额")),
                member("validFrom", Column.need("生效日期", DATE, "2025-06-01", "现金为存入日期", "存入日期", "起始日期")),
                member("validTo", Column.may("到期日期", DATE, "2026-12-31", "", "截止日期", "有效期至")),
                member("instrumentNo", Column.may("凭证编号", TEXT, "BH-77", "", "保函编号", "保单号")),
                member("guarantor", Column.may("出具机构", TEXT, "徽商银行阜阳分行", "", "保证人", "开立机构")));
    }

    private RowHandler guarantees() {
        return rows(
                ImportKind.OWNER_GUARANTEES,
                "owner-guarantees",
                member(
                        "form",
                        Column.choice(
                                "形式",
                                true,
                                words(
                                        "银行保函",
                                        "BANK",
                                        "保证保险",
                                        "INSURANCE",
                                        "担保公司保函",
                                        "COMPANY",
                                        "资金落实证明",
                                        "FUNDS_CERTIFICATE"),
                                "银行保函",
                                "",
                                "担保形式")),
                member("amount", Column.need("金额", MONEY, "8000000.00", "元", "担保金额")),
                member("validFrom", Column.need("生效日期", DATE, "2025-06-01", "", "起始日期", "开立日期")),
                member("validTo", Column.may("到期日期", DATE, "2026-12-31", "", "截止日期", "有效期至")),
                member("instrumentNo", Column.need("凭证编号", TEXT, "DB-9", "", "保函编号", "证明编号")),
                member("guarantor", Column.need("出具机构", TEXT, "某银行", "", "保证人", "开立机构")));
    }

    private RowHandler insurances() {
        return rows(
                ImportKind.INSURANCES,
                "insurances",
                member("certificateNo", Column.need("参保证明编号", TEXT, "GS-2025-8", "", "凭证编号", "证明编号")),
                member("validFrom", Column.need("参保起始", DATE, "2025-06-01", "", "生效日期", "起始日期")),
                member("validTo", Column.may("参保截止", DATE, "", "", "到期日期", "截止日期")));
    }

    private RowHandler plans() {
        return rows(
                ImportKind.LABOUR_COST_PLANS,
                "labour-cost-plans",
                member("agreedOn", Column.need("约定拨付日", DATE, "2025-10-15", "约定的日期,遇休息日由系统顺延", "拨付日", "应拨付日期", "约定日期")),
                member("amount", Column.need("金额", MONEY, "500000.00", "元", "约定金额", "应拨付金额", "人工费金额")));
    }

    private RowHandler subcontracts() {
        return rows(
                ImportKind.SUBCONTRACTS,
                "subcontracts",
                member(
                        "kind",
                        Column.choice("分包种类", true, words("劳务分包", "LABOUR", "专业分包", "SPECIALIST"), "劳务分包", "", "种类")),
                member("subcontractorName", Column.need("分包单位", TEXT, "某劳务公司", "", "分包单位名称")),
                member("subcontractorCreditCode", Column.may("分包单位信用代码", CREDIT_CODE, "", "统一社会信用代码", "信用代码")),
                member("number", Column.need("合同编号", TEXT, "FB-2025-3", "", "编号")),
                member("signedOn", Column.need("签订日期", DATE, "2025-06-05", "", "签订时间")),
                member("price", Column.may("合同价款", MONEY, "5000000.00", "元", "合同价", "合同金额")),
                member("measuringCycle", Column.choice("计量周期", false, CYCLES, "每月", "")),
                member("entrustedPayment", Column.need("委托代发", YES_NO, "是", "已签委托总包代发工资协议", "委托代发协议")),
                member("enteredOn", Column.may("进场日期", DATE, "", "", "进场时间")),
                member("leftOn", Column.may("退场日期", DATE, "", "", "退场时间")));
    }

    private RowHandler rows(ImportKind kind, String entryKind, LedgerColumn... members) {
        return new LedgerRows(kind, entryKind, List.of(members), Map.of(), lookups, ledger, trial);
    }

    private static LedgerColumn member(String field, Column column) {
        return new LedgerColumn(field, column);
    }

    static Map<String, String> words(String... pairs) {
        Map<String, String> words = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            words.put(pairs[i], pairs[i + 1]);
        }
        return words;
    }
}
