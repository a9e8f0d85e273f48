package zhiqian.app.project;

import java.util.UUID;

/** An entry on one wage deposit of the project (涉及一笔工资保证金的记录). */
sealed interface OfDeposit extends ProjectEntry permits DepositUse, DepositRefund {
    /** The entry of the deposit. */
    UUID deposit();
}
