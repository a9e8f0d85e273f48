package zhiqian.tck;

/** How a contract ended (结论). */
public enum Verdict {
    /** It holds (已遵守). */
    KEPT("kept"),
    /** It does not hold (已违反). */
    BROKEN("broken"),
    /** The plugin does not offer what the contract is about (未提供). */
    NOT_OFFERED("not offered");

    private final String text;

    Verdict(String text) {
        this.text = text;
    }

    @Override
    public String toString() {
        return text;
    }
}
