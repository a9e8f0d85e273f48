package zhiqian.app.model;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.extensions.CelExtensions;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.cel.runtime.CelUnknownSet;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import zhiqian.app.fact.FactCatalogue;
import zhiqian.app.fact.FactScope;
import zhiqian.app.fact.FactType;

/**
 * CEL as models use it: the facts of a scope, the parameters, {@code days(from, to)}, {@code yuan(12)} for amounts, and
 * {@code math.least} and {@code math.greatest}. There are no loops: every expression ends.
 */
final class ModelLanguage {
    static final String SCORE = "score";
    private static final int LONGEST = 4000;
    private static final CelOptions OPTIONS = CelOptions.current()
            .maxExpressionCodePointSize(LONGEST)
            .maxParseRecursionDepth(60)
            .build();
    private static final Map<FactScope, CelCompiler> COMPILERS = compilers();
    private static final CelRuntime RUNTIME = CelRuntimeFactory.standardCelRuntimeBuilder()
            .addLibraries(CelExtensions.math(OPTIONS))
            .addFunctionBindings(
                    CelFunctionBinding.from("days_between", String.class, String.class, ModelLanguage::days),
                    CelFunctionBinding.from("yuan_of", Long.class, yuan -> Math.multiplyExact(yuan, 100L)))
            .build();

    private ModelLanguage() {}

    /**
     * An expression that can be evaluated.
     *
     * @param names facts, parameters and score it uses
     */
    record Expression(CelRuntime.Program program, Set<String> names) {
        Object eval(Map<String, Object> values) {
            try {
                Object value = program.eval(values);
                if (value instanceof CelUnknownSet) { // a fact that the row does not carry
                    throw new ModelFailed(value.toString());
                }
                return value;
            } catch (CelEvaluationException e) {
                throw new ModelFailed(e);
            }
        }
    }

    /** A model that failed on its facts, such as by dividing by zero or by missing one; other models go on. */
    static final class ModelFailed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ModelFailed(String message) {
            super(message);
        }

        ModelFailed(Throwable cause) {
            super(cause.getMessage(), cause);
        }
    }

    /** @return {@code null} if there is a problem, which is added to {@code problems} */
    static Expression compile(FactScope scope, String text, CelType wanted, String field, List<ModelProblem> problems) {
        CelValidationResult result = COMPILERS.get(scope).compile(text);
        if (result.hasError()) {
            for (CelIssue issue : result.getErrors()) {
                problems.add(new ModelProblem(
                        field,
                        issue.getSourceLocation().getLine(),
                        issue.getSourceLocation().getColumn(),
                        CelMessages.chinese(issue.getMessage(), from(text, issue))));
            }
            return null;
        }
        try {
            CelAbstractSyntaxTree tree = result.getAst();
            if (!tree.getResultType().equals(wanted)) {
                problems.add(new ModelProblem(
                        field,
                        1,
                        0,
                        "这里应得出" + CelMessages.type(wanted.name()) + ",实际得出"
                                + CelMessages.type(tree.getResultType().name())));
                return null;
            }
            Set<String> names = new TreeSet<>();
            tree.getReferenceMap().values().forEach(reference -> names.add(reference.name()));
            names.removeIf(name -> name.isEmpty() || !name.equals(SCORE) && !isName(name));
            return new Expression(RUNTIME.createProgram(tree), names);
        } catch (CelValidationException | CelEvaluationException e) {
            problems.add(new ModelProblem(field, 1, 0, CelMessages.chinese(e.getMessage())));
            return null;
        }
    }

    private static String from(String text, CelIssue issue) {
        List<String> lines = text.lines().toList();
        int line = issue.getSourceLocation().getLine() - 1;
        int column = issue.getSourceLocation().getColumn();
        boolean inside = line >= 0
                && line < lines.size()
                && column >= 0
                && column < lines.get(line).length();
        return inside ? lines.get(line).substring(column) : "";
    }

    static boolean isName(String name) {
        return FactCatalogue.byName(name).isPresent() || name.startsWith(ModelParameters.PREFIX);
    }

    private static Map<FactScope, CelCompiler> compilers() {
        Map<FactScope, CelCompiler> all = new EnumMap<>(FactScope.class);
        for (FactScope scope : FactScope.values()) {
            CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder()
                    .setOptions(OPTIONS)
                    .addLibraries(CelExtensions.math(OPTIONS))
                    .addFunctionDeclarations(
                            CelFunctionDecl.newFunctionDeclaration(
                                    "days",
                                    CelOverloadDecl.newGlobalOverload(
                                            "days_between", SimpleType.INT, SimpleType.STRING, SimpleType.STRING)),
                            CelFunctionDecl.newFunctionDeclaration(
                                    "yuan",
                                    CelOverloadDecl.newGlobalOverload("yuan_of", SimpleType.INT, SimpleType.INT)))
                    .addVar(SCORE, SimpleType.INT);
            FactCatalogue.of(scope).forEach(fact -> builder.addVar(fact.name(), type(fact.type())));
            ModelParameters.all().forEach(name -> builder.addVar(ModelParameters.variable(name), SimpleType.INT));
            all.put(scope, builder.build());
        }
        return all;
    }

    private static CelType type(FactType type) {
        return switch (type) {
            case FLAG -> SimpleType.BOOL;
            case COUNT, MONEY -> SimpleType.INT;
            case DAY, MONTH, TEXT -> SimpleType.STRING;
        };
    }

    /** Days from one day to another; 0 if one of them is not known. */
    private static long days(String from, String to) {
        return from.isEmpty() || to.isEmpty() ? 0 : ChronoUnit.DAYS.between(LocalDate.parse(from), LocalDate.parse(to));
    }
}
