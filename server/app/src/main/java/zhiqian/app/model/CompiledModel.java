package zhiqian.app.model;

import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import zhiqian.app.fact.FactRow;
import zhiqian.app.model.ModelLanguage.Expression;
import zhiqian.app.model.ModelOutcome.Verdict;

/** A model ready to be asked (编译后的模型); safe for several threads. */
public final class CompiledModel {
    private static final Set<String> LEVELS = Set.of("BLUE", "YELLOW", "ORANGE", "RED");

    private final ModelDefinition definition;
    private final int version;
    private final ModelSource source;
    private final Expression applies;
    private final Expression score;
    private final List<Expression> findings;
    private final Expression clears;
    private final Expression level;
    private final Set<String> names;

    private CompiledModel(
            ModelDefinition definition,
            int version,
            ModelSource source,
            Expression applies,
            Expression score,
            List<Expression> findings,
            Expression clears,
            Expression level,
            Set<String> names) {
        this.definition = definition;
        this.version = version;
        this.source = source;
        this.applies = applies;
        this.score = score;
        this.findings = findings;
        this.clears = clears;
        this.level = level;
        this.names = Collections.unmodifiableSet(names);
    }

    /**
     * Checks and compiles.
     *
     * @param version 0 for what comes with the system
     * @throws ModelRefused with everything that is wrong
     */
    public static CompiledModel of(ModelDefinition definition, int version) throws ModelRefused {
        return of(definition, version, null);
    }

    /** @param source {@code null} unless a plugin or a superior brings it */
    static CompiledModel of(ModelDefinition definition, int version, ModelSource source) throws ModelRefused {
        List<ModelProblem> problems = ModelCheck.shape(definition);
        if (definition.scope() == null) {
            throw new ModelRefused(problems);
        }
        List<Expression> parts = new ArrayList<>();
        Expression applies = optional(definition, definition.applies(), SimpleType.BOOL, "applies", problems);
        Expression score = optional(definition, definition.score(), SimpleType.INT, "score", problems);
        List<Expression> findings = new ArrayList<>();
        for (int i = 0; i < definition.findings().size(); i++) {
            String when = definition.findings().get(i).when();
            findings.add(optional(definition, when, SimpleType.BOOL, "findings[" + i + "].when", problems));
        }
        Expression clears = optional(definition, definition.clears(), SimpleType.BOOL, "clears", problems);
        Expression level = optional(definition, definition.level(), SimpleType.STRING, "level", problems);
        problems.addAll(ModelCheck.sentences(definition));
        parts.add(applies);
        parts.add(score);
        parts.addAll(findings);
        parts.add(clears);
        parts.add(level);
        Set<String> names = names(definition, parts);
        if (score == null && names.contains(ModelLanguage.SCORE)) {
            problems.add(new ModelProblem("score", 0, 0, "使用了score,但没有填写分值表达式"));
        }
        if (!problems.isEmpty()) {
            throw new ModelRefused(problems);
        }
        return new CompiledModel(definition, version, source, applies, score, findings, clears, level, names);
    }

    private static Expression optional(
            ModelDefinition definition, String text, CelType wanted, String field, List<ModelProblem> problems) {
        return text == null || text.isBlank()
                ? null
                : ModelLanguage.compile(definition.scope(), text, wanted, field, problems);
    }

    private static Set<String> names(ModelDefinition definition, List<Expression> parts) {
        Set<String> names = new TreeSet<>();
        parts.stream().filter(part -> part != null).forEach(part -> names.addAll(part.names()));
        definition.findings().forEach(finding -> names.addAll(new Sentence(text(finding.sentence())).names()));
        names.addAll(new Sentence(text(definition.remedy())).names());
        return names;
    }

    public ModelDefinition definition() {
        return definition;
    }

    public int version() {
        return version;
    }

    /** Facts, parameters and score that its expressions and sentences use. */
    public Set<String> names() {
        return names;
    }

    /** The plugin that brings it or the superior that handed it down; {@code null} for the law's and the county's own. */
    public ModelSource source() {
        return source;
    }

    boolean isHandedDown() {
        return source != null && ModelSource.superior(source.plugin()) != null;
    }

    public String code() {
        return definition.code();
    }

    /** @param parameters as {@link ModelParameters} gives them */
    public ModelOutcome judge(FactRow row, Map<String, Object> parameters) {
        Map<String, Object> values = used(row, parameters);
        if (score != null) {
            values.put(ModelLanguage.SCORE, score.eval(values));
        }
        if (applies != null && !(Boolean) applies.eval(values)) {
            return ModelOutcome.quiet(Verdict.NOT_APPLICABLE);
        }
        List<Integer> holding = new ArrayList<>();
        for (int i = 0; i < findings.size(); i++) {
            if ((Boolean) findings.get(i).eval(values)) {
                holding.add(i);
            }
        }
        if (!holding.isEmpty()) {
            return fired(holding, values);
        }
        boolean gone = clears == null || (Boolean) clears.eval(values);
        return ModelOutcome.quiet(gone ? Verdict.GONE : Verdict.BETWEEN);
    }

    /** Of some hundred facts a model names a handful: only these are handed to it. */
    private Map<String, Object> used(FactRow row, Map<String, Object> parameters) {
        Map<String, Object> values = new HashMap<>();
        for (String name : names) {
            Object value = row.values().getOrDefault(name, parameters.get(name));
            if (value != null) {
                values.put(name, value);
            }
        }
        return values;
    }

    private ModelOutcome fired(List<Integer> holding, Map<String, Object> values) {
        List<String> codes = new ArrayList<>();
        StringBuilder sentences = new StringBuilder();
        for (int i : holding) {
            ModelDefinition.Finding finding = definition.findings().get(i);
            if (!codes.contains(finding.code())) {
                codes.add(finding.code());
            }
            sentences.append(sentences.length() == 0 ? "" : ";").append(new Sentence(finding.sentence()).say(values));
        }
        String remedy = new Sentence(text(definition.remedy())).say(values);
        Map<String, Object> figures = new LinkedHashMap<>();
        names.forEach(name -> figures.put(name, values.get(name)));
        return new ModelOutcome(Verdict.HOLDS, codes, sentences.append("。").toString(), remedy, level(values), figures);
    }

    private String level(Map<String, Object> values) {
        String found = level == null ? "YELLOW" : (String) level.eval(values);
        return LEVELS.contains(found) ? found : "YELLOW";
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }
}
