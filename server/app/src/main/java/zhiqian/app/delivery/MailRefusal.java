package zhiqian.app.delivery;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.util.MailConnectException;

/**
 * What a mail server's answer means (退信判断, RFC 5321, 4.2): 5xx to the recipient or to the mail is for good, everything
 * else for now. A server that does not want us (sign-in, sender) is the operator's to repair, and no fault of the mail.
 */
final class MailRefusal {
    /** Answers of 5xx that speak of us and not of the mail: sign in first, encrypt first, bad credentials. */
    private static final Set<Integer> ABOUT_US = Set.of(530, 534, 535, 538);

    private MailRefusal() {}

    static NotDelivered of(MessagingException failure) {
        for (Exception at = failure; at != null; at = next(at)) {
            if (at instanceof SMTPAddressFailedException refused) {
                return answered("收件地址被拒绝", refused.getReturnCode(), refused);
            }
            if (at instanceof SMTPSenderFailedException refused) {
                return NotDelivered.forNow("发件地址被邮件服务器拒绝:" + refused.getMessage(), refused);
            }
            if (at instanceof SMTPSendFailedException refused && refused.getNextException() == null) {
                return answered("邮件被拒绝", refused.getReturnCode(), refused);
            }
            if (at instanceof AuthenticationFailedException) {
                return NotDelivered.forNow("邮件服务器拒绝登录", at);
            }
            if (at instanceof MailConnectException) {
                return NotDelivered.forNow("连接不上邮件服务器", at);
            }
            if (at instanceof IOException) {
                return NotDelivered.forNow("与邮件服务器的连接中断", at);
            }
        }
        return NotDelivered.forNow("邮件没有发出:" + failure.getMessage(), failure);
    }

    private static NotDelivered answered(String what, int code, MessagingException answer) {
        String reason = what + ":" + answer.getMessage();
        return code >= 500 && code < 600 && !ABOUT_US.contains(code)
                ? NotDelivered.forGood(reason, answer)
                : NotDelivered.forNow(reason, answer);
    }

    private static Exception next(Exception at) {
        return at instanceof MessagingException mail ? mail.getNextException() : null;
    }
}
