package zhiqian.app.throttle;

/** What is limited per client address. */
public enum Limit {
    /** 公众投诉, per tenant. */
    PUBLIC_LEADS("提交次数过多", "同一网络短时间内提交次数过多,请稍后再试;急需帮助请拨打本地热线电话"),
    /** 登录; an attempt that succeeds does not count. */
    SIGN_INS("登录次数过多", "同一网络短时间内登录失败次数过多,请稍后再试");

    private final String title;
    private final String detail;

    Limit(String title, String detail) {
        this.title = title;
        this.detail = detail;
    }

    String title() {
        return title;
    }

    String detail() {
        return detail;
    }
}
