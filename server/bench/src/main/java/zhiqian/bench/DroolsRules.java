package zhiqian.bench;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.KieContainer;
import zhiqian.app.fact.Fact;
import zhiqian.app.fact.FactCatalogue;
import zhiqian.app.model.CompiledModel;
import zhiqian.app.model.ModelDefinition;
import zhiqian.app.parameter.ParameterName;

/** Our models as rules of Drools, one a model, of the same expressions: our language is all but Java's where it reads facts. */
final class DroolsRules {
    private static final Pattern NAME =
            Pattern.compile("\"[^\"]*\"|\\b(?:[a-z]+(?:\\.[a-zA-Z0-9_]+)+|today|morning)\\b");
    private static final Pattern DAYS = Pattern.compile("(text\\(\"[^\"]+\"\\)) (<|<=|>|>=) (text\\(\"[^\"]+\"\\))");
    private static final Pattern EQUAL = Pattern.compile("(text\\(\"[^\"]+\"\\)) (==|!=) (\"[^\"]*\")");

    private DroolsRules() {}

    static KieContainer of(List<CompiledModel> models) {
        String rules = "package bench; import zhiqian.bench.DroolsRow;\n"
                + models.stream().map(model -> rule(model.definition())).collect(Collectors.joining());
        KieServices services = KieServices.get();
        KieFileSystem files = services.newKieFileSystem().write("src/main/resources/bench/models.drl", rules);
        KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException(builder.getResults() + "\n" + rules);
        }
        return services.newKieContainer(services.getRepository().getDefaultReleaseId());
    }

    private static String rule(ModelDefinition model) {
        String any = model.findings().stream()
                .map(finding -> "(" + java(finding.when()) + ")")
                .collect(Collectors.joining(" || "));
        String applies = model.applies().isEmpty() ? "" : "(" + java(model.applies()) + ") && ";
        return "rule \"" + model.code() + "\" when $r : DroolsRow(scope == \"" + model.scope() + "\", " + applies + "("
                + any + ")) then end\n";
    }

    /** Facts by name, by their types; days and texts compare as Java's texts do. */
    private static String java(String expression) {
        String read = NAME.matcher(expression).replaceAll(match -> Matcher.quoteReplacement(access(match.group())));
        String ordered = DAYS.matcher(read).replaceAll("($1.compareTo($3) $2 0)");
        return EQUAL.matcher(ordered)
                .replaceAll(match -> Matcher.quoteReplacement(
                        (match.group(2).equals("!=") ? "!" : "") + match.group(1) + ".equals(" + match.group(3) + ")"));
    }

    private static String access(String name) {
        if (name.startsWith("\"")) {
            return name;
        }
        Optional<Fact> fact = FactCatalogue.byName(name);
        String read = fact.isEmpty()
                ? "number"
                : switch (fact.get().type()) {
                    case FLAG -> "flag";
                    case COUNT, MONEY -> "number";
                    case DAY, MONTH, TEXT -> "text";
                };
        return read + "(\"" + name + "\")";
    }

    static String parameter(ParameterName name) {
        return "param." + name.id().replace('.', '_').replace('-', '_');
    }
}
