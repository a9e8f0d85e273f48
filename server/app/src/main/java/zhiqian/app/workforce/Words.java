package zhiqian.app.workforce;

/** Chinese names of what the tables hold as constants. */
final class Words {
    private Words() {}

    static String contract(String kind) {
        return kind.equals("LABOUR_CONTRACT") ? "劳动合同" : "用工书面协议";
    }

    static String signal(String kind) {
        return switch (kind) {
            case "SOCIAL_INSURANCE_MONTHS" -> "欠缴社保月数";
            case "TAX_ARREARS_FEN" -> "欠税(分)";
            case "UTILITY_ARREARS_MONTHS" -> "欠缴水电气月数";
            case "RENT_ARREARS_MONTHS" -> "欠缴租金月数";
            case "OVERDUE_LOAN_FEN" -> "逾期贷款(分)";
            case "ENFORCEMENT_CASES" -> "被执行案件数";
            case "ABNORMAL_OPERATION" -> "经营异常";
            default -> "既往欠薪案件数";
        };
    }
}
