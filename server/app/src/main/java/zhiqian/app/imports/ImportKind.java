package zhiqian.app.imports;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be imported (导入类别), in the order in which a county needs it. */
public enum ImportKind {
    ENTERPRISES("企业"),
    RISK_SIGNALS("企业风险信号"),
    PROJECTS("项目"),
    PERMITS("施工许可"),
    CONSTRUCTION_CONTRACTS("施工合同"),
    SPECIAL_ACCOUNTS("工资专用账户"),
    DEPOSITS("工资保证金"),
    OWNER_GUARANTEES("工程款支付担保"),
    INSURANCES("工伤保险"),
    LABOUR_COST_PLANS("人工费拨付计划"),
    SUBCONTRACTS("分包合同"),
    WORKERS("用工实名登记"),
    ENTRY_EXITS("进退场"),
    CONTRACTS("劳动合同"),
    ATTENDANCE("考勤"),
    PAYROLL("工资支付表"),
    PAYMENTS("工资代发结果"),
    BANK_TRANSACTIONS("专户流水");

    private final String chinese;

    ImportKind(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }

    /** As in the path: {@code bank-transactions}. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<ImportKind> byId(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
    }
}
