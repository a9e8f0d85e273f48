package zhiqian.kernel.lead;

import static zhiqian.kernel.lead.LeadState.ACKED;
import static zhiqian.kernel.lead.LeadState.CLOSED;
import static zhiqian.kernel.lead.LeadState.DISPATCHED;
import static zhiqian.kernel.lead.LeadState.REDO;
import static zhiqian.kernel.lead.LeadState.REGISTERED;
import static zhiqian.kernel.lead.LeadState.RESOLVED;
import static zhiqian.kernel.lead.LeadState.RETURNED_ROUTE;
import static zhiqian.kernel.lead.LeadState.SIGNED;
import static zhiqian.kernel.lead.LeadState.TRANSFERRED;
import static zhiqian.kernel.lead.LeadState.VERIFYING;

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

/** What can be done with a lead (线索操作): one table, each constant one row (requirements 5.5, docs/api.md). */
public enum LeadAction {
    /** 响应 within 24 hours. */
    ACKNOWLEDGE("响应", "附1-二(二)", from(REGISTERED), to(ACKED), by("intake")),
    /** 转办 to a county. */
    TRANSFER("转办", "附1-三(一)1", from(REGISTERED, ACKED, RETURNED_ROUTE), to(TRANSFERRED), by("intake")) {
        @Override
        boolean fits(LeadSituation situation) {
            return situation.canPassDown();
        }
    },
    /** 签收. */
    SIGN("签收", "附1-三(一)2", from(TRANSFERRED, REGISTERED, ACKED), to(SIGNED), by("intake", "handler")) {
        @Override
        boolean fits(LeadSituation situation) {
            return situation.fromAbove() || situation.state() != TRANSFERRED;
        }
    },
    /** 退回(非本地) to the parent, within the term for signing (requirements 5.5). */
    RETURN_ROUTE("退回(非本地)", "附1-三(一)2", from(TRANSFERRED), to(RETURNED_ROUTE), by("intake")) {
        @Override
        boolean fits(LeadSituation situation) {
            return situation.fromAbove();
        }
    },
    /** 分流 to the department of the industry; implies signing. */
    DISPATCH("分流", "附1-三(一)2", from(TRANSFERRED, SIGNED), to(DISPATCHED), by("intake", "handler")) {
        @Override
        boolean fits(LeadSituation situation) {
            return situation.fromAbove() || situation.state() != TRANSFERRED;
        }
    },
    /** 开始核实. */
    START_VERIFICATION("开始核实", "附1-三(一)3", from(SIGNED, DISPATCHED), to(VERIFYING), by("handler", "department")),
    /** 登记核实结果: the four findings. */
    RECORD_FINDINGS(
            "登记核实结果", "附1-三(一)3", from(SIGNED, DISPATCHED, VERIFYING, REDO), to(RESOLVED), by("handler", "department")),
    /** 反馈: the six elements. */
    FEEDBACK("反馈", "附1-五(一)", from(RESOLVED), to(LeadState.FEEDBACK), by("handler", "department")),
    /** 审核 against the five criteria: CLOSED if all pass, else REDO. */
    REVIEW("审核", "附1-五(二)", from(LeadState.FEEDBACK), to(CLOSED, REDO), by("reviewer")),
    /** 撤销特殊标记 by a named leader with a reason (requirements 5.5, A-03); the state stays. */
    UNFLAG_SPECIAL("撤销特殊标记", "附1-三(二)1", anyOpen(), stays(), by("leader")),
    /** 催办; the state stays. */
    REMIND("催办", "附1-四", anyOpen(), stays(), by("leader", "reviewer", "municipal-supervisor"));

    private final String chinese;
    private final Clause basis;
    private final Set<LeadState> from;
    private final Set<LeadState> to;
    private final Set<String> roles;

    LeadAction(String chinese, String article, Set<LeadState> from, Set<LeadState> to, Set<String> roles) {
        this.chinese = chinese;
        this.basis = Clause.ofPolicy(article);
        this.from = Collections.unmodifiableSet(from);
        this.to = Collections.unmodifiableSet(to);
        this.roles = roles;
    }

    /** The action of that id, such as {@code record-findings}. */
    public static Optional<LeadAction> byId(String id) {
        return Arrays.stream(values()).filter(action -> action.id().equals(id)).findFirst();
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
    public Set<LeadState> from() {
        return from;
    }

    /** States it may lead to; empty if the state stays. */
    public Set<LeadState> to() {
        return to;
    }

    /** Ids of the roles that may do it, as in docs/api.md. */
    public Set<String> roles() {
        return roles;
    }

    /** Whether one of these roles may do it. */
    public boolean allows(Set<String> someRoles) {
        return roles.stream().anyMatch(someRoles::contains);
    }

    /** Whether the situation allows it; a lead only watched allows just reminding and un-flagging. */
    public boolean isOpenIn(LeadSituation situation) {
        boolean ours = to.isEmpty() || !situation.isWatched();
        return ours && !situation.isFinished() && situation.isOneOf(from) && fits(situation);
    }

    /**
     * The state after the action.
     *
     * @throws IllegalTransition naming the actions that are open (HTTP 409)
     * @throws KernelException INVALID_CONTENT for REVIEW, which needs verdicts: {@link #review}
     */
    public LeadState apply(LeadSituation situation) {
        requireOpen(situation);
        if (this == REVIEW) {
            throw new KernelException(List.of(new FieldProblem("verdicts", "审核须对五项标准逐项给出结论")));
        }
        return to.isEmpty() ? situation.state() : to.iterator().next();
    }

    /**
     * The state after a review: CLOSED if all five criteria are met, else REDO.
     *
     * @throws IllegalTransition naming the actions that are open (HTTP 409)
     */
    public static LeadState review(LeadSituation situation, ReviewVerdicts verdicts) {
        REVIEW.requireOpen(situation);
        return verdicts.passed() ? CLOSED : REDO;
    }

    /** What the row asks besides the state. */
    boolean fits(LeadSituation situation) {
        return true;
    }

    private void requireOpen(LeadSituation situation) {
        if (!isOpenIn(situation)) {
            throw new IllegalTransition(this, situation);
        }
    }

    private static Set<LeadState> from(LeadState first, LeadState... others) {
        return EnumSet.of(first, others);
    }

    private static Set<LeadState> to(LeadState first, LeadState... others) {
        return EnumSet.of(first, others);
    }

    private static Set<LeadState> anyOpen() {
        return EnumSet.complementOf(EnumSet.of(CLOSED));
    }

    private static Set<LeadState> stays() {
        return EnumSet.noneOf(LeadState.class);
    }

    private static Set<String> by(String... roles) {
        return Set.of(roles);
    }
}
