package zhiqian.terms;

/**
 * Says that a value of the field is wrong (术语值无效): which kind, what was given and what was expected. Personal data
 * (identity numbers, telephone numbers) never enters the message; their makers give a description instead.
 */
public final class InvalidTerm extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 60;

    private final String kind;
    private final String given;
    private final String expected;
    private final String chinese;

    /**
     * @param kind what it should have been, such as {@code credit-code}
     * @param given what was given, shortened to 60 characters; a description for personal data
     * @param expected what would have been right
     * @param chinese one Chinese sentence for the user
     */
    public InvalidTerm(String kind, Object given, String expected, String chinese) {
        super(kind + ": given " + shortened(given) + ", expected " + expected);
        this.kind = kind;
        this.given = shortened(given);
        this.expected = expected;
        this.chinese = chinese;
    }

    /** What it should have been, such as {@code credit-code}. */
    public String kind() {
        return kind;
    }

    /** What was given, shortened; never personal data. */
    public String given() {
        return given;
    }

    /** What would have been right. */
    public String expected() {
        return expected;
    }

    /** One Chinese sentence for the user, such as “身份证号码校验位不正确”. */
    public String chinese() {
        return chinese;
    }

    private static String shortened(Object given) {
        String text = String.valueOf(given);
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
