package zhiqian.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import zhiqian.spi.CallContext;
import zhiqian.spi.WarningModel;
import zhiqian.spi.WarningModels;

/** Contracts of {@link WarningModels} (预警模型), and those of every provider. */
public abstract class WarningModelsTck extends PluginTck<WarningModels> {
    private static final int LONGEST_CODE = 32;
    private static final int MOST_OF_A_TYPE = 20;
    private static final Pattern FACT = Pattern.compile("\\{([^{}]*)\\}");

    protected WarningModelsTck() {
        super(WarningModels.class);
    }

    @Override
    final Object usualQuestion(WarningModels asked, CallContext call) {
        return asked.models(call);
    }

    @Contract(id = "MODEL-1", says = "There is a model, and no code occurs twice.")
    void namesEachModelOnce() {
        List<WarningModel> models = provider().models(jia());
        assertFalse(models.isEmpty(), "no model");
        assertEquals(
                models.size(),
                models.stream().map(WarningModel::code).distinct().count(),
                "a code occurs twice");
    }

    @Contract(id = "MODEL-2", says = "Two tenants with the same settings get the same models.")
    void answersTheSameToTwoTenants() {
        assertEquals(provider().models(jia()), provider().models(yi()));
    }

    @Contract(id = "MODEL-3", says = "Names and explanations are Chinese, and braces name facts such as a.bC.")
    void explainsInChinese() {
        for (WarningModel model : provider().models(jia())) {
            assertTrue(model.name().codePoints().anyMatch(Character::isIdeographic), model.code() + ": name");
            String said = model.explanation();
            assertTrue(said.codePoints().anyMatch(Character::isIdeographic), model.code() + ": explanation");
            Matcher facts = FACT.matcher(said);
            while (facts.find()) {
                assertTrue(
                        facts.group(1).matches("[a-z][A-Za-z0-9]*(\\.[a-z][A-Za-z0-9]*)*"),
                        model.code() + ": {" + facts.group(1) + "}");
            }
            assertFalse(facts.replaceAll("").matches("(?s).*[{}].*"), model.code() + ": a brace without its other");
        }
    }

    @Contract(id = "MODEL-4", says = "The brackets of both expressions close, so that each is one expression.")
    void closesItsBrackets() {
        for (WarningModel model : provider().models(jia())) {
            for (String expression : List.of(model.applicability(), model.condition())) {
                int open = 0;
                for (char each : expression.replaceAll("\"[^\"]*\"|'[^']*'", "").toCharArray()) {
                    open += each == '(' || each == '[' ? 1 : each == ')' || each == ']' ? -1 : 0;
                    assertTrue(open >= 0, model.code() + ": " + expression);
                }
                assertEquals(0, open, model.code() + ": " + expression);
            }
        }
    }

    @Contract(
            id = "MODEL-5",
            says =
                    "Both expressions are CEL over facts of zhiqian/spi/facts.csv, and with the explanation of one subject; those of a type are so together, within 4,000 characters and 60 levels.")
    void usesPublishedFacts() {
        FactTable facts = FactTable.published();
        for (WarningModel model : provider().models(jia())) {
            List<String> nearest = facts.allSubjects().stream()
                    .map(subject -> problems(facts, subject, model))
                    .min(Comparator.comparing(List::size))
                    .orElseThrow();
            assertTrue(nearest.isEmpty(), () -> model.code() + ": " + String.join("; ", nearest));
        }
        for (ModelsOfType together : ModelsOfType.of(provider().models(jia()))) {
            List<String> nearest = facts.allSubjects().stream()
                    .map(subject -> together.problems(new ModelExpressions(facts, subject)))
                    .min(Comparator.comparing(List::size))
                    .orElseThrow();
            assertTrue(nearest.isEmpty(), () -> together.type() + ": " + String.join("; ", nearest));
        }
    }

    @Contract(id = "MODEL-6", says = "Of a subject of which nothing is known no model warns: no data is not zero.")
    void warnsOfNothingThatIsUnknown() {
        FactTable facts = FactTable.published();
        for (WarningModel model : provider().models(jia())) {
            facts.allSubjects().stream()
                    .filter(subject -> problems(facts, subject, model).isEmpty())
                    .forEach(subject -> {
                        ModelExpressions cel = new ModelExpressions(facts, subject);
                        boolean warns = cel.holds(model.applicability(), facts.blank(subject))
                                && cel.holds(model.condition(), facts.blank(subject));
                        assertFalse(warns, model.code() + " warns of a blank " + subject);
                    });
        }
    }

    @Contract(
            id = "MODEL-7",
            says =
                    "A type is the plugin's own, of 32 characters and 20 models at most; models of a type agree on who must act within what limit, and on their subject.")
    void keepsToTypesOfItsOwn() {
        Map<String, WarningModel> byType = new HashMap<>();
        for (WarningModel model : provider().models(jia())) {
            assertFalse(model.type().matches("W[0-9]{2}"), model.code() + ": " + model.type() + " is the law's");
            assertTrue(model.type().length() <= LONGEST_CODE, model.code() + ": its type is too long");
            assertTrue(model.code().length() <= LONGEST_CODE, model.code() + ": too long");
            assertNotEquals(WarningModel.Party.SUBCONTRACTOR, model.responsible(), model.code());
            WarningModel first = byType.computeIfAbsent(model.type(), type -> model);
            assertEquals(first.responsible(), model.responsible(), model.code());
            assertEquals(first.supervising(), model.supervising(), model.code());
            assertEquals(first.limitDays(), model.limitDays(), model.code());
            assertEquals(first.limitInWorkingDays(), model.limitInWorkingDays(), model.code());
        }
        FactTable facts = FactTable.published();
        for (ModelsOfType together : ModelsOfType.of(provider().models(jia()))) {
            assertTrue(together.models().size() <= MOST_OF_A_TYPE, together.type() + ": too many models");
            Set<Optional<String>> subjects = together.models().stream()
                    .map(model -> subject(facts, model))
                    .collect(Collectors.toSet());
            assertEquals(1, subjects.size(), together.type() + ": its models are about " + subjects);
        }
    }

    /** The first that carries all facts of the model alone, as the server chooses it. */
    private static Optional<String> subject(FactTable facts, WarningModel model) {
        return facts.allSubjects().stream()
                .filter(subject -> problems(facts, subject, model).isEmpty())
                .findFirst();
    }

    private static List<String> problems(FactTable facts, String subject, WarningModel model) {
        ModelExpressions cel = new ModelExpressions(facts, subject);
        List<String> problems = new ArrayList<>();
        cel.problem(model.applicability()).ifPresent(problems::add);
        cel.problem(model.condition()).ifPresent(problems::add);
        Matcher places = FACT.matcher(model.explanation());
        while (places.find()) {
            if (!facts.subjects().getOrDefault(places.group(1), Set.of()).contains(subject)) {
                problems.add("{" + places.group(1) + "} is no fact of " + subject);
            }
        }
        return problems;
    }
}
