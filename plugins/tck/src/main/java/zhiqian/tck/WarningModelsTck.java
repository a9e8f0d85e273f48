package zhiqian.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zhiqian.spi.CallContext;
import zhiqian.spi.WarningModel;
import zhiqian.spi.WarningModels;

/** Contracts of {@link WarningModels} (预警模型), and those of every provider. */
public abstract class WarningModelsTck extends PluginTck<WarningModels> {
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
}
