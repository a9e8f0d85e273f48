package zhiqian.app.delivery;

/**
 * What an administrator has set, as it is shown (对外提醒设置).
 *
 * @param mailAvailable whether the operator has a mail server
 * @param mailFrom      the sender that people will see; {@code null} without a server
 * @param secretSet     the secret itself is never shown again
 * @param links         whether messages carry links, for which the operator sets the public address
 */
public record ChannelSettings(
        boolean mailAvailable,
        String mailFrom,
        boolean mailOn,
        boolean webhookOn,
        String webhookUrl,
        boolean secretSet,
        boolean links) {

    /** @param webhookSecret {@code null} keeps the one that is set */
    public record Wanted(boolean mailOn, boolean webhookOn, String webhookUrl, String webhookSecret) {}
}
