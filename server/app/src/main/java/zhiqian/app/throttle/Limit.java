package zhiqian.app.throttle;

/** What is limited: per client address, calls of machines also per credential. */
public enum Limit {
    /** 公众投诉, per tenant. */
    PUBLIC_LEADS("提交次数过多", "同一网络短时间内提交次数过多,请稍后再试;急需帮助请拨打本地热线电话"),
    /** 登录; an attempt that succeeds does not count. */
    SIGN_INS("登录次数过多", "同一网络短时间内登录失败次数过多,请稍后再试"),
    /** 接口调用, per address; a call that succeeds does not count. */
    MACHINE_REFUSALS("调用失败次数过多", "同一网络短时间内被拒绝的接口调用过多,请核对签名和参数;请稍后再试"),
    /** 接口调用, per credential. */
    MACHINE_CALLS("调用次数过多", "该接口凭证短时间内调用次数过多,请稍后再试;一次可以报送多行");

    private final String title;
    private final String detail;

    Limit(String title, String detail) {
        this.title = title;
        this.detail = detail;
    }

    /** Whether what went well is given back. */
    boolean countsRefusalsOnly() {
        return this == SIGN_INS || this == MACHINE_REFUSALS;
    }

    public String title() {
        return title;
    }

    public String detail() {
        return detail;
    }
}
