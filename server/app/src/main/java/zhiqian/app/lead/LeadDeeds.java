package zhiqian.app.lead;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import zhiqian.app.clock.BusinessClock;
import zhiqian.app.department.AdviceUnavailable;
import zhiqian.app.department.Department;
import zhiqian.app.department.DepartmentAdvice;
import zhiqian.app.department.DepartmentStore;
import zhiqian.app.identity.Actor;
import zhiqian.app.input.JsonBody;
import zhiqian.app.platform.Json;
import zhiqian.app.problem.Problem;
import zhiqian.app.tenancy.TenantDirectory;
import zhiqian.kernel.lead.Findings;
import zhiqian.kernel.lead.LeadAction;
import zhiqian.kernel.lead.LeadFeedback;
import zhiqian.kernel.lead.LeadSituation;
import zhiqian.kernel.lead.LeadState;
import zhiqian.kernel.lead.ReviewVerdicts;
import zhiqian.terms.Money;
import zhiqian.terms.TenantId;

/** What each action means for the lead itself: reads its body, checks it by the kernel's rules, says what changes. */
@ApplicationScoped
class LeadDeeds {
    @Inject
    private JsonBody bodies;

    @Inject
    private TenantDirectory directory;

    @Inject
    private DepartmentStore departments;

    @Inject
    private DepartmentAdvice advice;

    @Inject
    private ComplainantStore complainants;

    @Inject
    private LeadStatements statements;

    @Inject
    private LeadAttachments attachments;

    @Inject
    private BusinessClock clock;

    /**
     * An action that is found in order, not yet done.
     *
     * @param effect    changes fields of the lead
     * @param statement tells another tenant
     */
    record Deed(LeadState next, String note, Map<String, Object> detail, Runnable effect, Runnable statement) {
        static Deed of(LeadState next, String note) {
            return new Deed(next, note, Map.of(), () -> {}, () -> {});
        }
    }

    Deed prepare(Actor actor, LeadRecord row, LeadAction action, JsonNode body, LeadSituation situation) {
        return switch (action) {
            case ACKNOWLEDGE ->
                Deed.of(
                        action.apply(situation),
                        bodies.read(body, LeadBodies.Acknowledge.class).message());
            case SIGN ->
                Deed.of(
                        action.apply(situation),
                        bodies.read(body, LeadBodies.Note.class).note());
            case START_VERIFICATION -> startVerification(actor, row, action, body, situation);
            case TRANSFER -> transfer(actor, row, action, bodies.read(body, LeadBodies.Transfer.class), situation);
            case RETURN_ROUTE -> returnRoute(actor, row, action, bodies.read(body, LeadBodies.Return.class), situation);
            case DISPATCH -> dispatch(actor, row, action, bodies.read(body, LeadBodies.Dispatch.class), situation);
            case RECORD_FINDINGS -> findings(actor, row, bodies.read(body, LeadBodies.FindingsBody.class));
            case FEEDBACK -> feedback(actor, row, action, bodies.read(body, LeadBodies.FeedbackBody.class), situation);
            case REVIEW -> review(actor, row, bodies.read(body, LeadBodies.Review.class), situation);
            case UNFLAG_SPECIAL -> unflag(actor, row, bodies.read(body, LeadBodies.Unflag.class));
            case REMIND -> remind(actor, row, bodies.read(body, LeadBodies.Note.class));
        };
    }

    private Deed startVerification(
            Actor actor, LeadRecord row, LeadAction action, JsonNode body, LeadSituation situation) {
        return new Deed(
                action.apply(situation),
                bodies.read(body, LeadBodies.Note.class).note(),
                Map.of(),
                () -> row.handler = actor.username(),
                () -> {});
    }

    private Deed transfer(
            Actor actor, LeadRecord row, LeadAction action, LeadBodies.Transfer body, LeadSituation situation) {
        TenantId target = new TenantId(body.target());
        boolean child = directory.children(actor.tenant()).stream()
                .anyMatch(e -> e.code().equals(target.code()) && e.active());
        if (!child) {
            throw Problem.invalid("target", "不是本单位的下级,或已停用").toException();
        }
        ComplainantStore.Identity identity = complainants.find(actor.tenant(), row.id);
        return new Deed(
                action.apply(situation),
                body.note(),
                Map.of("target", target.code(), "targetName", directory.name(target.code())),
                () -> row.targetTenant = target.code(),
                () -> {
                    statements.transfer(actor.tenant(), target, row, identity, body.note());
                    attachments.sendAll(actor.tenant(), target, row.id);
                });
    }

    private Deed returnRoute(
            Actor actor, LeadRecord row, LeadAction action, LeadBodies.Return body, LeadSituation situation) {
        return new Deed(
                action.apply(situation),
                body.reason(),
                Map.of(),
                () -> {},
                () -> statements.returned(actor.tenant(), row, body.reason()));
    }

    /** Asks the plugin if no department is named; what it answered is kept with the act. */
    private Deed dispatch(
            Actor actor, LeadRecord row, LeadAction action, LeadBodies.Dispatch body, LeadSituation situation) {
        String industry = body.industry() == null ? row.industry : body.industry();
        Map<String, Object> detail = new LinkedHashMap<>();
        DepartmentAdvice.Advice advised = advised(actor, industry, body.department() != null);
        String code = body.department() != null ? body.department() : advised == null ? null : advised.department();
        if (code == null) {
            throw Problem.invalid("department", "没有对应的行业主管部门,请指定").toException();
        }
        Department department = departments
                .find(actor.tenant(), code)
                .orElseThrow(() -> Problem.invalid("department", "本单位没有这个部门").toException());
        detail.put("department", department.code());
        detail.put("departmentName", department.name());
        if (advised != null) {
            detail.put("advice", advised);
        }
        return new Deed(
                action.apply(afterImpliedSign(row, situation)),
                body.note(),
                detail,
                () -> {
                    row.department = department.code();
                    row.industry = industry;
                },
                () -> {});
    }

    /** @param decided a person has chosen: a plugin that is silent does not stop the act */
    private DepartmentAdvice.Advice advised(Actor actor, String industry, boolean decided) {
        try {
            return advice.advise(actor.tenant(), industry).orElse(null);
        } catch (AdviceUnavailable e) {
            if (decided) {
                return null;
            }
            throw Problem.of("unavailable", "暂时不可用", 503, "行业主管部门插件暂时不能答复:请稍后再试,或直接指定部门")
                    .with(Map.of("retryAfter", 5))
                    .toException();
        }
    }

    private static LeadSituation afterImpliedSign(LeadRecord row, LeadSituation situation) {
        return row.state == LeadState.TRANSFERRED
                ? new LeadSituation(
                        LeadState.SIGNED, situation.fromAbove(), situation.passedDown(), situation.canPassDown())
                : situation;
    }

    private Deed findings(Actor actor, LeadRecord row, LeadBodies.FindingsBody body) {
        Findings findings = new Findings(
                body.substantiated(),
                body.people(),
                body.amount() == null ? null : Money.yuan(body.amount()),
                body.debtor(),
                body.outcome(),
                body.relation(),
                body.measures());
        Map<String, Object> kept = new LinkedHashMap<>();
        kept.put("substantiated", findings.substantiated());
        kept.put("people", findings.people());
        kept.put("amount", findings.amount().toYuan());
        kept.put("debtor", findings.debtor());
        kept.put("outcome", findings.outcome().name());
        kept.put("outcomeName", findings.outcome().chinese());
        kept.put("relation", findings.relation());
        kept.put("measures", findings.measures());
        kept.put("recordedBy", actor.username());
        kept.put("recordedAt", clock.now());
        return new Deed(
                LeadState.RESOLVED,
                body.note(),
                Map.of("outcome", findings.outcome().name()),
                () -> {
                    row.findings = Json.write(kept);
                    row.handler = actor.username();
                },
                () -> {});
    }

    private Deed feedback(
            Actor actor, LeadRecord row, LeadAction action, LeadBodies.FeedbackBody body, LeadSituation situation) {
        LeadFeedback feedback = new LeadFeedback(
                body.complainantIdentity(),
                body.employmentRelation(),
                body.investigation(),
                body.measures(),
                body.result(),
                body.callback() == null ? null : body.callback().toCallback());
        Map<String, Object> kept = new LinkedHashMap<>();
        kept.put("complainantIdentity", feedback.complainantIdentity());
        kept.put("employmentRelation", feedback.employmentRelation());
        kept.put("investigation", feedback.investigation());
        kept.put("measures", feedback.measures());
        kept.put("result", feedback.result());
        kept.put("callback", body.callback());
        kept.put("givenBy", actor.username());
        kept.put("givenAt", clock.now());
        return new Deed(action.apply(situation), null, Map.of(), () -> row.feedback = Json.write(kept), () -> {});
    }

    private Deed review(Actor actor, LeadRecord row, LeadBodies.Review body, LeadSituation situation) {
        LeadBodies.Verdicts v = body.verdicts();
        ReviewVerdicts verdicts =
                new ReviewVerdicts(v.lawful(), v.clear(), v.compliant(), v.logical(), v.complete(), body.opinion());
        ReviewVerdicts.requireOtherPerson(actor.username(), row.handler);
        LeadState next = LeadAction.review(situation, verdicts);
        Map<String, Object> kept = new LinkedHashMap<>();
        kept.put("passed", verdicts.passed());
        kept.put("failed", verdicts.failed());
        kept.put("verdicts", v);
        kept.put("opinion", body.opinion());
        kept.put("by", actor.username());
        kept.put("at", clock.now());
        return new Deed(
                next,
                body.opinion(),
                Map.of("failed", verdicts.failed()),
                () -> {
                    ArrayNode reviews = (ArrayNode) Json.tree(row.reviews);
                    reviews.add(Json.MAPPER.<JsonNode>valueToTree(kept));
                    row.reviews = reviews.toString();
                },
                () -> {});
    }

    private Deed unflag(Actor actor, LeadRecord row, LeadBodies.Unflag body) {
        if (!row.special) {
            throw Problem.conflict("该线索不是特殊线索").toException();
        }
        return new Deed(
                row.state,
                body.reason(),
                Map.of("leader", body.leader()),
                () -> {
                    row.special = false;
                    row.specialLeader = body.leader();
                    row.specialUnflagged = body.reason();
                },
                () -> statements.unflagged(actor.tenant(), row, body.reason()));
    }

    private Deed remind(Actor actor, LeadRecord row, LeadBodies.Note body) {
        return new Deed(row.state, body.note(), Map.of(), () -> {}, () -> {
            if (row.targetTenant != null && row.state != LeadState.RETURNED_ROUTE) {
                statements.remind(
                        actor.tenant(),
                        row,
                        body.note(),
                        directory.name(actor.tenant().code()));
            }
        });
    }
}
