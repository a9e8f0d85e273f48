package zhiqian.app.project;

/**
 * One entry of a project's ledger (台账记录) as it is handed in and shown: dates and amounts are texts, a sealed number is
 * shown masked. A masked number that is handed in as it was shown means that it stays.
 */
public sealed interface ProjectEntry
        permits Permit,
                Contract,
                SpecialAccount,
                Deposit,
                DepositExemption,
                OfDeposit,
                OwnerGuarantee,
                NoticeBoard,
                InjuryInsurance,
                LabourCostPlan,
                Subcontract,
                Inspection,
                SupervisionReport {
    /**
     * What no single field can tell.
     *
     * @param before the entry that is corrected; {@code null} for a new one
     */
    void check(FieldErrors errors, ProjectEntry before);
}
