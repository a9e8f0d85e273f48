package zhiqian.app.imports;

/** Rows about people who must be known already (实名登记在先). */
final class Registered {
    private Registered() {}

    static void check(Lookups lookups, RowBatch batch, ParsedRow row, LookupStore.Worker worker, String name) {
        if (worker == null) {
            row.reject("证件号码", "该人员没有实名登记,请先导入用工实名登记");
        } else if (!lookups.isNamed(batch.job().tenant(), worker, name)) {
            row.reject("姓名", "与实名登记的姓名不一致");
        }
    }
}
