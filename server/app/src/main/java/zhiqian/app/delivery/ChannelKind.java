package zhiqian.app.delivery;

import java.util.Arrays;
import java.util.Optional;

/** A way out of the system (通知通道). */
public enum ChannelKind {
    /** People read a list and a count. */
    MAIL("电子邮件", 5_000),
    /** Machines want each notice, in requests of a size that they accept. */
    WEBHOOK("网络回调", 100);

    /** Of deliveries to the tenant's own system, which is not a person. */
    static final String WEBHOOK_RECIPIENT = "webhook";

    private final String chinese;
    private final int mostInOne;

    ChannelKind(String chinese, int mostInOne) {
        this.chinese = chinese;
        this.mostInOne = mostInOne;
    }

    String chinese() {
        return chinese;
    }

    /** So many notices are bundled at most. */
    int mostInOne() {
        return mostInOne;
    }

    static Optional<ChannelKind> named(String name) {
        return Arrays.stream(values()).filter(kind -> kind.name().equals(name)).findFirst();
    }
}
