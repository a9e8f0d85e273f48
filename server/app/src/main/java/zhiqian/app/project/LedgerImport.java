package zhiqian.app.project;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import zhiqian.app.identity.Actor;
import zhiqian.app.input.JsonBody;
import zhiqian.app.platform.Json;
import zhiqian.app.problem.Problem;

/**
 * Rows of imports as projects and entries of their ledgers: through the same services, checks and traces as by hand. An entry is
 * known again by its natural key, so that the same row again changes nothing.
 */
@ApplicationScoped
public class LedgerImport {
    private static final String ACCOUNT = "accountNo";
    private static final Set<String> KEPT = Arrays.stream(ProjectIntake.class.getRecordComponents())
            .map(RecordComponent::getName)
            .collect(Collectors.toSet());

    @Inject
    private ProjectService projects;

    @Inject
    private ProjectEntryService entries;

    @Inject
    private JsonBody bodies;

    private final Map<String, Target<?>> targets = targets();

    /** What a row did. */
    public enum Outcome {
        ADDED,
        CHANGED,
        SAME
    }

    private record Target<T extends ProjectEntry>(EntryKind<T> kind, Class<T> type, String key) {}

    private static Map<String, Target<?>> targets() {
        Map<String, Target<?>> all = new LinkedHashMap<>();
        List.of(
                        new Target<>(Permit.KIND, Permit.class, "number"),
                        new Target<>(Contract.KIND, Contract.class, "number"),
                        new Target<>(SpecialAccount.KIND, SpecialAccount.class, ACCOUNT),
                        new Target<>(Deposit.KIND, Deposit.class, "instrumentNo"),
                        new Target<>(OwnerGuarantee.KIND, OwnerGuarantee.class, "instrumentNo"),
                        new Target<>(InjuryInsurance.KIND, InjuryInsurance.class, "certificateNo"),
                        new Target<>(LabourCostPlan.KIND, LabourCostPlan.class, "agreedOn"),
                        new Target<>(Subcontract.KIND, Subcontract.class, "number"))
                .forEach(target -> all.put(target.kind().id(), target));
        return all;
    }

    /**
     * A project, known again by its name; what is not given stays as it is.
     *
     * @throws zhiqian.app.problem.ProblemException with the fields at fault
     */
    public Outcome put(Actor actor, ObjectNode given) {
        List<UUID> there = projects.named(actor, given.path("name").asText());
        if (there.size() > 1) {
            throw Problem.invalid("name", "有" + there.size() + "个项目都叫这个名称,请在项目台账中修改")
                    .toException();
        }
        if (there.isEmpty()) {
            projects.register(actor, bodies.read(given, ProjectIntake.class), null);
            return Outcome.ADDED;
        }
        ProjectView before = projects.show(actor, there.get(0));
        int version = before.headline().version();
        ProjectIntake intake = bodies.read(changed(before, given), ProjectIntake.class);
        Integer after =
                projects.correct(actor, there.get(0), intake, version, null).version();
        return after == version ? Outcome.SAME : Outcome.CHANGED;
    }

    private static ObjectNode changed(ProjectView before, ObjectNode given) {
        ObjectNode whole = Json.MAPPER.<ObjectNode>valueToTree(before).retain(KEPT);
        if (!whole.path("industry").equals(given.path("industry"))) {
            whole.remove("department"); // asked for anew
        }
        given.fields().forEachRemaining(field -> {
            JsonNode was = whole.path(field.getKey());
            boolean sameParty = field.getValue().isObject()
                    && was.isObject()
                    && was.path("name").equals(field.getValue().path("name"));
            whole.set(field.getKey(), sameParty ? overlaid((ObjectNode) was, field.getValue()) : field.getValue());
        });
        return whole.put("note", "导入更正");
    }

    private static ObjectNode overlaid(ObjectNode was, JsonNode given) {
        ObjectNode both = was.deepCopy();
        given.fields().forEachRemaining(field -> both.set(field.getKey(), field.getValue()));
        return both;
    }

    /**
     * @param kind as in the path of the entry
     * @throws zhiqian.app.problem.ProblemException with the fields at fault
     */
    public Outcome put(Actor actor, UUID project, String kind, JsonNode entry) {
        return put(actor, project, targets.get(kind), entry);
    }

    private <T extends ProjectEntry> Outcome put(Actor actor, UUID project, Target<T> target, JsonNode given) {
        T entry = bodies.read(given, target.type());
        ObjectNode shown = shown(entry);
        for (EntryView<T> there : entries.list(actor, project, target.kind())) {
            ObjectNode before = Json.MAPPER.valueToTree(there.entry());
            if (there.voided() || !key(before, target).equals(key(shown, target))) {
                continue;
            }
            if (before.equals(shown)) {
                return Outcome.SAME;
            }
            Correction<T> correction = new Correction<>("导入更正", entry, false);
            entries.correct(actor, project, target.kind(), there.id(), correction, there.version(), null);
            return Outcome.CHANGED;
        }
        entries.add(actor, project, target.kind(), entry, null);
        return Outcome.ADDED;
    }

    private static JsonNode key(ObjectNode entry, Target<?> target) {
        JsonNode key = entry.path(target.key());
        // cash has no number: it is known by its day
        return key.isNull() || key.isMissingNode() ? entry.path("validFrom") : key;
    }

    /** As it will be shown: sealed numbers masked, amounts with two decimals. */
    private static ObjectNode shown(ProjectEntry entry) {
        ObjectNode shown = Json.MAPPER.valueToTree(entry);
        String account = shown.path(ACCOUNT).asText("");
        if (account.length() > 4) {
            shown.put(ACCOUNT, "****" + account.substring(account.length() - 4));
        }
        for (String amount : List.of("amount", "price", "labourCost")) {
            if (shown.path(amount).isTextual()) {
                shown.put(amount, Columns.yuan(Columns.fen(shown.path(amount).asText())));
            }
        }
        return shown;
    }
}
