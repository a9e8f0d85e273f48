package zhiqian.tck;

import dev.cel.common.CelFunctionDecl;
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
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/** CEL as the server reads it in models (预警模型的表达式): the facts of one subject, {@code days(from, to)}, {@code yuan(12)}, math. */
final class ModelExpressions {
    /** The server's limits. */
    private static final CelOptions OPTIONS = CelOptions.current()
            .maxExpressionCodePointSize(4000)
            .maxParseRecursionDepth(60)
            .build();

    private static final CelRuntime RUNTIME = CelRuntimeFactory.standardCelRuntimeBuilder()
            .addLibraries(CelExtensions.math(OPTIONS))
            .addFunctionBindings(
                    CelFunctionBinding.from("days_between", String.class, String.class, ModelExpressions::days),
                    CelFunctionBinding.from("yuan_of", Long.class, yuan -> Math.multiplyExact(yuan, 100L)))
            .build();

    private final CelCompiler compiler;

    ModelExpressions(FactTable facts, String subject) {
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(OPTIONS)
                .addLibraries(CelExtensions.math(OPTIONS))
                .addFunctionDeclarations(
                        function("days", "days_between", SimpleType.STRING, SimpleType.STRING),
                        function("yuan", "yuan_of", SimpleType.INT));
        facts.blank(subject).forEach((name, nothing) -> builder.addVar(name, type(nothing)));
        compiler = builder.build();
    }

    private static CelFunctionDecl function(String name, String overload, CelType... arguments) {
        return CelFunctionDecl.newFunctionDeclaration(
                name, CelOverloadDecl.newGlobalOverload(overload, SimpleType.INT, arguments));
    }

    private static CelType type(Object nothing) {
        return nothing instanceof Boolean
                ? SimpleType.BOOL
                : nothing instanceof Long ? SimpleType.INT : SimpleType.STRING;
    }

    /** What the checker says; empty if it is a yes or no over the facts of the subject. */
    Optional<String> problem(String expression) {
        return problem(expression, SimpleType.BOOL);
    }

    /** What the checker says; empty if it is a text over the facts of the subject. */
    Optional<String> problemOfText(String expression) {
        return problem(expression, SimpleType.STRING);
    }

    private Optional<String> problem(String expression, CelType wanted) {
        CelValidationResult result = compiler.compile(expression);
        if (result.hasError()) {
            return Optional.of(result.getErrorString());
        }
        try {
            CelType type = result.getAst().getResultType();
            return type.equals(wanted)
                    ? Optional.empty()
                    : Optional.of("gives " + type.name() + ", not " + wanted.name());
        } catch (CelValidationException e) {
            return Optional.of(e.getMessage());
        }
    }

    /** @throws IllegalArgumentException if it fails on these facts, such as by dividing by zero */
    boolean holds(String expression, Map<String, Object> row) {
        try {
            return (Boolean)
                    RUNTIME.createProgram(compiler.compile(expression).getAst()).eval(row);
        } catch (CelValidationException | CelEvaluationException e) {
            throw new IllegalArgumentException(expression + ": " + e.getMessage(), e);
        }
    }

    private static long days(String from, String to) {
        return from.isEmpty() || to.isEmpty() ? 0 : ChronoUnit.DAYS.between(LocalDate.parse(from), LocalDate.parse(to));
    }
}
