package zhiqian.app.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Base64;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DeliveryRulesTest {
    @Nested
    class APause {
        @Test
        @DisplayName("每次失败后等待加倍,直到上限")
        void doublesUpToTheLongest() {
            assertThat(DeliveryPolicy.pause(30, 3600, 1)).isEqualTo(Duration.ofSeconds(30));
            assertThat(DeliveryPolicy.pause(30, 3600, 2)).isEqualTo(Duration.ofSeconds(60));
            assertThat(DeliveryPolicy.pause(30, 3600, 7)).isEqualTo(Duration.ofSeconds(1920));
            assertThat(DeliveryPolicy.pause(30, 3600, 8)).isEqualTo(Duration.ofSeconds(3600));
            assertThat(DeliveryPolicy.pause(30, 3600, 1000)).isEqualTo(Duration.ofSeconds(3600));
        }
    }

    @Nested
    class AMailServersAnswer {
        @Test
        @DisplayName("5xx 拒绝收件人为永久;4xx 为暂时;要求登录是运营方的事,不是收件人的")
        void tellsWhetherToTryAgain() throws Exception {
            assertThat(MailRefusal.of(refused(550)).permanent()).isTrue();
            assertThat(MailRefusal.of(refused(553)).permanent()).isTrue();
            assertThat(MailRefusal.of(refused(450)).permanent()).isFalse();
            assertThat(MailRefusal.of(refused(530)).permanent()).isFalse();
            assertThat(MailRefusal.of(new AuthenticationFailedException("535")).permanent())
                    .isFalse();
            NotDelivered dropped =
                    MailRefusal.of(new MessagingException("could not read", new SocketTimeoutException("timed out")));
            assertThat(dropped.permanent()).isFalse();
            assertThat(dropped.reason()).isEqualTo("与邮件服务器的连接中断");
        }

        private SendFailedException refused(int code) throws Exception {
            SMTPAddressFailedException answer =
                    new SMTPAddressFailedException(new InternetAddress("a@b.example"), "RCPT TO", code, code + " no");
            return new SendFailedException("Invalid Addresses", answer);
        }
    }

    @Nested
    class AMailServersSettings {
        @Test
        @DisplayName("每一步都有时限;starttls 不降级为明文")
        void haveLimitsAndNoFallback() {
            Properties starttls = MailServer.properties("starttls", 10, true);
            assertThat(starttls)
                    .containsEntry("mail.smtp.connectiontimeout", "10000")
                    .containsEntry("mail.smtp.timeout", "10000")
                    .containsEntry("mail.smtp.writetimeout", "10000")
                    .containsEntry("mail.smtp.starttls.required", "true")
                    .containsEntry("mail.smtp.auth", "true")
                    .containsEntry("mail.smtp.ssl.enable", "false");
            assertThat(MailServer.properties("tls", 10, false))
                    .containsEntry("mail.smtp.ssl.enable", "true")
                    .containsEntry("mail.smtp.auth", "false");
        }
    }

    @Nested
    class ASignature {
        @Test
        @DisplayName("与 standardwebhooks.com 的例子一致")
        void isThatOfTheStandard() {
            // the example of the specification's reference libraries
            String secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
            assertThat(WebhookSignature.of(
                            secret, "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, "{\"test\": 2432232314}"))
                    .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
        }

        @Test
        @DisplayName("时间、编号、内容任何一个不同,签名就不同")
        void coversIdTimeAndBody() {
            String signature = WebhookSignature.of("0123456789abcdef", "a", 1, "{}");
            assertThat(Base64.getDecoder().decode(signature.substring(3))).hasSize(32);
            assertThat(WebhookSignature.of("0123456789abcdef", "b", 1, "{}")).isNotEqualTo(signature);
            assertThat(WebhookSignature.of("0123456789abcdef", "a", 2, "{}")).isNotEqualTo(signature);
            assertThat(WebhookSignature.of("0123456789abcdef", "a", 1, "{ }")).isNotEqualTo(signature);
            assertThat(WebhookSignature.of("0123456789abcdeg", "a", 1, "{}")).isNotEqualTo(signature);
        }
    }
}
