package zhiqian.app.delivery;

import zhiqian.app.platform.PersonalData;

/** The other side did not take a message; the reason is a Chinese sentence for the administrator, without personal data. */
final class NotDelivered extends Exception {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 300;

    private final boolean permanent;

    private NotDelivered(boolean permanent, String reason, Throwable cause) {
        super(shortened(reason), cause);
        this.permanent = permanent;
    }

    /** It may be taken later. */
    static NotDelivered forNow(String reason, Throwable cause) {
        return new NotDelivered(false, reason, cause);
    }

    /** It will never be taken as it is. */
    static NotDelivered forGood(String reason, Throwable cause) {
        return new NotDelivered(true, reason, cause);
    }

    boolean permanent() {
        return permanent;
    }

    String reason() {
        return getMessage();
    }

    private static String shortened(String reason) {
        String text =
                PersonalData.masked(reason).replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
