package zhiqian.app.identity;

/**
 * Where a person gets mail (电子邮箱), and whether it is wanted.
 *
 * @param address {@code null} if none is known
 * @param wanted  only the person says no, and only the person says yes again
 */
public record MailChoice(String username, String address, boolean wanted) {
    static MailChoice none(String username) {
        return new MailChoice(username, null, true);
    }
}
