package zhiqian.app.warning;

import zhiqian.app.fact.FactRow;
import zhiqian.kernel.warning.ClearingGround;
import zhiqian.kernel.warning.WarningKind;
import zhiqian.kernel.warning.WarningType;

/** On what ground the data themselves clear a warning (数据消除理由), requirements 5.4. */
final class Grounds {
    private Grounds() {}

    static ClearingGround byData(WarningKind kind, FactRow row) {
        if (!(kind instanceof WarningType type)) {
            return ClearingGround.CONDITION_GONE;
        }
        return switch (type) {
            case W01 ->
                row.number("deposit.required") == 0 && row.flag("deposit.known")
                        ? ClearingGround.DEPOSIT_EXEMPTED
                        : ClearingGround.DEPOSIT_SUFFICIENT;
            case W02 -> ClearingGround.ACCOUNT_CONFIRMED_BY_BANK;
            case W03 -> ClearingGround.ATTENDANCE_NORMAL;
            case W04 -> ClearingGround.GUARANTEE_VALID;
            case W05 -> ClearingGround.BOARD_VERIFIED;
            case W06 -> ClearingGround.LABOUR_COST_CREDITED;
            case W07 -> ClearingGround.WAGES_PAID_IN_FULL;
            case W08 -> ClearingGround.INSURANCE_CERTIFIED;
            case W09 -> ClearingGround.CONTRACT_RATE_REACHED;
            case W10 -> ClearingGround.SCORE_FALLEN;
        };
    }
}
