package zhiqian.app.imports;

/**
 * A column and the member of the entry it fills (台账栏目).
 *
 * @param field name in the JSON of the entry, with a dot for a part of it
 */
record LedgerColumn(String field, Column column) {}
