package zhiqian.kernel.guarantee;

import zhiqian.terms.Clause;

/**
 * Why a contractor's deposit rate differs from the general one (差异化缴存), R-B33 to R-B35: a change in per cent of the rate. The
 * law sets the least step for some; where Anhui's step is not confirmed, the default changes nothing until the city sets it.
 */
public enum RateGround {
    /** 连续2年未欠薪: cut by half at least (65号13). */
    TWO_YEARS_CLEAN("连续两年未发生拖欠工资", "第十三条", -50),
    /** 同一管理地区多个在建工程, three in Anhui: may be cut, not below the floor (65号12). */
    SEVERAL_PROJECTS("同一管理地区有多个在建工程", "第十二条", 0),
    /** 劳动保障诚信示范单位、优秀建筑业企业、守法诚信A级 (Anhui). */
    HONOURED("劳动保障诚信示范单位、优秀建筑业企业或守法诚信等级A级", "第十三条", 0),
    /** 前2年内欠薪: raised by half at least (65号13). */
    ARREARS_IN_TWO_YEARS("前两年内发生拖欠工资", "第十三条", 50),
    /** 列入严重失信: doubled at least (65号13). */
    DISHONEST_LISTED("被列入拖欠农民工工资失信联合惩戒对象名单", "第十三条", 100);

    private static final String INSTRUMENT = "工程建设领域农民工工资保证金规定";

    private final String chinese;
    private final Clause basis;
    private final int least;

    RateGround(String chinese, String article, int least) {
        this.chinese = chinese;
        this.basis = new Clause(INSTRUMENT, article);
        this.least = least;
    }

    /** Chinese name. */
    public String chinese() {
        return chinese;
    }

    /** The clause it rests on. */
    public Clause basis() {
        return basis;
    }

    /** The least change by law in per cent of the rate, negative for a cut; also the default. */
    public int leastChange() {
        return least;
    }

    /** Whether it raises the rate (提高). */
    public boolean raises() {
        return this == ARREARS_IN_TWO_YEARS || this == DISHONEST_LISTED;
    }

    /** Whether a step keeps to the law: no weaker than the least one, no cut below nothing, and not the other way. */
    boolean allows(int percent) {
        return raises() ? percent >= least && percent <= 1000 : percent <= least && percent >= -100;
    }
}
