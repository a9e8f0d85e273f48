package zhiqian.spi;

/**
 * Who is paid a wage (代发工资的收款人). Its text names nobody, so that it may stand in a log.
 *
 * @param name as the bank has it, 1 to 60 characters
 * @param idNo number of the identity document (证件号码), 5 to 30 letters and digits, capital letters
 */
public record Payee(String name, String idNo) {
    /** @throws IllegalArgumentException if one of them is not of its length; the message shows neither */
    public Payee {
        if (name == null || name.isBlank() || name.length() > 60) {
            throw new IllegalArgumentException("payee: expected a name of 1 to 60 characters");
        }
        if (idNo == null || !idNo.matches("[0-9A-Z]{5,30}")) {
            throw new IllegalArgumentException("payee: expected an id number of 5 to 30 letters and digits");
        }
    }

    /** Names nobody. */
    @Override
    public String toString() {
        return "Payee";
    }
}
