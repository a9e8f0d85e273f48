package zhiqian.app.delivery;

/** The life of a delivery (投递状态). */
public enum DeliveryState {
    /** 待发送: was not tried yet. */
    PENDING,
    /** 已发送: the other side has taken it over. */
    SENT,
    /** 发送失败,稍后重试. */
    FAILED,
    /** 已放弃: only a person starts it again. */
    GIVEN_UP;

    boolean isOpen() {
        return this == PENDING || this == FAILED;
    }
}
