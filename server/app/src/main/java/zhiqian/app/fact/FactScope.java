package zhiqian.app.fact;

import zhiqian.kernel.warning.PeriodKind;
import zhiqian.kernel.warning.SubjectKind;

/** What one row of facts is about (事实的对象). */
public enum FactScope {
    /** 项目. */
    PROJECT("项目", SubjectKind.PROJECT, PeriodKind.STANDING),
    /** 项目的一个工资月份: 考勤、工资表、代发. */
    WAGE_MONTH("项目的工资月份", SubjectKind.PROJECT, PeriodKind.MONTH),
    /** 项目的一次按月清点, on the first of a month (W09). */
    COUNT_MONTH("项目的清点月份", SubjectKind.PROJECT, PeriodKind.MONTH),
    /** 项目的一个人工费拨付周期. */
    PAYMENT_CYCLE("项目的拨付周期", SubjectKind.PROJECT, PeriodKind.AGREED_DAY),
    /** 企业. */
    ENTERPRISE("企业", SubjectKind.ENTERPRISE, PeriodKind.STANDING);

    private final String chinese;
    private final SubjectKind subject;
    private final PeriodKind period;

    FactScope(String chinese, SubjectKind subject, PeriodKind period) {
        this.chinese = chinese;
        this.subject = subject;
        this.period = period;
    }

    public String chinese() {
        return chinese;
    }

    public SubjectKind subject() {
        return subject;
    }

    public PeriodKind period() {
        return period;
    }
}
