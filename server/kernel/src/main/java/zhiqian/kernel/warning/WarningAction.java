package zhiqian.kernel.warning;

import static zhiqian.kernel.warning.WarningActor.DEPARTMENT;
import static zhiqian.kernel.warning.WarningActor.OFFICE;
import static zhiqian.kernel.warning.WarningActor.PARTY;
import static zhiqian.kernel.warning.WarningActor.SYSTEM;
import static zhiqian.kernel.warning.WarningState.CLEARED;
import static zhiqian.kernel.warning.WarningState.DEPT_ACTION;
import static zhiqian.kernel.warning.WarningState.ENT_HANDLING;
import static zhiqian.kernel.warning.WarningState.EXEMPT;
import static zhiqian.kernel.warning.WarningState.FALSE_ALARM;
import static zhiqian.kernel.warning.WarningState.INTERVIEWED;
import static zhiqian.kernel.warning.WarningState.LETTERED;
import static zhiqian.kernel.warning.WarningState.MEETING_HELD;
import static zhiqian.kernel.warning.WarningState.MEETING_REQUESTED;
import static zhiqian.kernel.warning.WarningState.OVERDUE;
import static zhiqian.kernel.warning.WarningState.PAUSED;
import static zhiqian.kernel.warning.WarningState.PUSHED;
import static zhiqian.kernel.warning.WarningState.RAISED;
import static zhiqian.kernel.warning.WarningState.REVIEW;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import zhiqian.kernel.FieldProblem;
import zhiqian.kernel.KernelException;
import zhiqian.terms.Clause;

/**
 * What can happen to a warning (预警操作): one table, each constant one row (requirements 5.7). No step is skipped forward
 * (S-25); clearing is open from every state that is.
 */
public enum WarningAction {
    /** 推送 to party and department. */
    PUSH("推送", "附2-二", from(RAISED), to(PUSHED), by(SYSTEM)),
    /** 开始处置. */
    START_HANDLING("开始处置", "附2-二", from(PUSHED), to(ENT_HANDLING), by(PARTY)),
    /** 提交证据 within the limit; implies that handling has begun. */
    SUBMIT_EVIDENCE("提交证据", "附2-二", from(PUSHED, ENT_HANDLING), to(REVIEW), by(PARTY)),
    /** 核验退回 with a reason. */
    REJECT_EVIDENCE("核验退回", "附2-二", from(REVIEW), to(ENT_HANDLING), by(DEPARTMENT)),
    /** 核验消除 on a ground that the type accepts; after the limit, too. */
    CONFIRM_CLEARED("核验消除", "附2-二", anyOpen(), to(CLEARED), by(DEPARTMENT)),
    /** 数据消除: the data prove it. */
    CLEAR_BY_DATA("数据消除", "附2-二", anyOpen(), to(CLEARED), by(SYSTEM)),
    /** 企业逾期 when T24 is over; evidence handed in in time waits for the department, not for the clock. */
    ENTERPRISE_OVERDUE("企业逾期", "附2-二", from(PUSHED, ENT_HANDLING), to(OVERDUE), by(SYSTEM)),
    /** 逾期提交证据; the escalation goes on until the department confirms. */
    SUBMIT_LATE_EVIDENCE("逾期提交证据", "附2-二", escalated(), stays(), by(PARTY)),
    /** 监管部门介入: 责令限期改正 or a reason why not. */
    DEPARTMENT_ACTION("监管部门介入", "附2-二", from(OVERDUE), to(DEPT_ACTION), by(DEPARTMENT)),
    /** 发函 to the supervising department. */
    SEND_LETTER("发函", "附2-三(一)", from(OVERDUE, DEPT_ACTION), to(LETTERED), by(OFFICE)),
    /** 登记送达: the letter was read or signed for. */
    CONFIRM_DELIVERY("登记送达", "附2-三(一)", from(LETTERED), stays(), by(DEPARTMENT, OFFICE)),
    /** 督办函逾期 when T25 is over. */
    LETTER_OVERDUE("督办函逾期", "附2-三(一)", from(LETTERED), to(WarningState.LETTER_OVERDUE), by(SYSTEM)),
    /** 约谈 of the supervising department. */
    INTERVIEW("约谈", "附2-三(二)", from(WarningState.LETTER_OVERDUE), to(INTERVIEWED), by(OFFICE)),
    /** 提请召开联席会议. */
    REQUEST_MEETING("提请召开联席会议", "附2-三(三)", from(INTERVIEWED), to(MEETING_REQUESTED), by(OFFICE)),
    /** 登记联席会议: minutes. */
    HOLD_MEETING("登记联席会议", "附2-三(三)", from(MEETING_REQUESTED), to(MEETING_HELD), by(OFFICE)),
    /** 误报撤销 by two persons, with reason and document. */
    REVOKE_AS_FALSE("误报撤销", "附2-二", anyOpen(), to(FALSE_ALARM), by(DEPARTMENT, OFFICE)),
    /** 豁免 by two persons, with reason and document. */
    GRANT_EXEMPTION("豁免", "附2-二", anyOpen(), to(EXEMPT), by(DEPARTMENT, OFFICE)),
    /** 停工暂停 by two persons, with reason and document. */
    PAUSE("停工暂停", "附2-二", running(), to(PAUSED), by(DEPARTMENT, OFFICE)),
    /** 恢复预警: work goes on, or a decision is taken back; begins anew. */
    RESUME("恢复预警", "附2-二", from(PAUSED, FALSE_ALARM, EXEMPT), to(RAISED), by(DEPARTMENT, OFFICE, SYSTEM)),
    /** 重新触发 of the same period by the engine; an exemption holds (requirements 5.7). */
    REOPEN("重新触发", "附2-二", from(CLEARED, FALSE_ALARM), to(RAISED), by(SYSTEM)),
    /** 上级平台撤销: whoever raised it takes it back, and nothing here has found the defect (ADR 0017). */
    WITHDRAW("上级平台撤销", "附2-二", anyOpen(), to(CLEARED), by(SYSTEM));

    private final String chinese;
    private final Clause basis;
    private final Set<WarningState> from;
    private final Set<WarningState> to;
    private final Set<WarningActor> actors;

    WarningAction(
            String chinese, String article, Set<WarningState> from, Set<WarningState> to, Set<WarningActor> actors) {
        this.chinese = chinese;
        this.basis = Clause.ofPolicy(article);
        this.from = Collections.unmodifiableSet(from);
        this.to = Collections.unmodifiableSet(to);
        this.actors = Collections.unmodifiableSet(actors);
    }

    /** The action of that id, such as {@code send-letter}. */
    public static Optional<WarningAction> byId(String id) {
        return Arrays.stream(values()).filter(action -> action.id().equals(id)).findFirst();
    }

    /** The actions open in a state, in the order of the table; who asks is not looked at. */
    public static List<WarningAction> openIn(WarningState state) {
        return Arrays.stream(values()).filter(action -> action.isOpenIn(state)).toList();
    }

    /** Id in URLs, buttons and the timeline: the name in lower case with hyphens. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Chinese name. */
    public String chinese() {
        return chinese;
    }

    /** The clause it rests on. */
    public Clause basis() {
        return basis;
    }

    /** States it starts from. */
    public Set<WarningState> from() {
        return from;
    }

    /** The state it leads to; empty if the state stays. */
    public Set<WarningState> to() {
        return to;
    }

    /** Who may do it. */
    public Set<WarningActor> actors() {
        return actors;
    }

    /** Whether a person may do it; the others are taken by time and data alone. */
    public boolean isOfPeople() {
        return actors.stream().anyMatch(actor -> actor != SYSTEM);
    }

    /** Whether the state allows it. */
    public boolean isOpenIn(WarningState state) {
        return from.contains(state);
    }

    /** Whether it clears the warning and so needs a {@link ClearingGround}. */
    public boolean clears() {
        return to.contains(CLEARED);
    }

    /**
     * Makes sure of the ground of an action that clears: what a superior platform has decided counts when it withdraws, and
     * never otherwise; on all others the type decides.
     *
     * @throws KernelException INVALID_CONTENT if it cannot be cleared on that ground (S-30)
     */
    public void requireGround(WarningKind kind, ClearingGround ground) {
        if (this != WITHDRAW) {
            kind.requireAccepted(ground);
        } else if (ground == null || !ground.isOfSuperior()) {
            throw new KernelException(List.of(new FieldProblem("ground", "上级平台撤销只能以上级平台的决定为由")));
        }
    }

    /** Whether it sets the warning aside and so needs a {@link TwoPersonDecision}. */
    public boolean needsTwoPersons() {
        return this == REVOKE_AS_FALSE || this == GRANT_EXEMPTION || this == PAUSE;
    }

    /**
     * The state after the action.
     *
     * @throws IllegalTransition naming the actions that are open (HTTP 409)
     */
    public WarningState apply(WarningState state) {
        if (!isOpenIn(state)) {
            throw new IllegalTransition(this, state);
        }
        return to.isEmpty() ? state : to.iterator().next();
    }

    private static Set<WarningState> from(WarningState first, WarningState... others) {
        return EnumSet.of(first, others);
    }

    private static Set<WarningState> to(WarningState only) {
        return EnumSet.of(only);
    }

    private static Set<WarningState> anyOpen() {
        return EnumSet.range(RAISED, PAUSED);
    }

    private static Set<WarningState> running() {
        return EnumSet.range(RAISED, MEETING_HELD);
    }

    private static Set<WarningState> escalated() {
        return EnumSet.range(OVERDUE, MEETING_HELD);
    }

    private static Set<WarningState> stays() {
        return EnumSet.noneOf(WarningState.class);
    }

    private static Set<WarningActor> by(WarningActor first, WarningActor... others) {
        return EnumSet.of(first, others);
    }
}
