package zhiqian.app.provincial;

/** A platform's warning that cannot become one of the county's. The message is a Chinese sentence for the user. */
final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    Refused(String chinese) {
        super(chinese);
    }
}
