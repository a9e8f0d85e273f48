package zhiqian.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhiqian.spi.CallContext;
import zhiqian.spi.IndustryClass;
import zhiqian.spi.IndustryDepartments;
import zhiqian.spi.ProviderError;
import zhiqian.spi.ProviderException;
import zhiqian.spi.Settings;
import zhiqian.terms.Industry;

/** Contracts of {@link IndustryDepartments} (行业主管部门对照), and those of every provider. */
public abstract class IndustryDepartmentsTck extends PluginTck<IndustryDepartments> {
    private static final Settings UNKNOWN = Settings.of(Map.of("tck-no-such-setting", "1"));

    protected IndustryDepartmentsTck() {
        super(IndustryDepartments.class);
    }

    /** Settings under which some answer differs from that under {@link #settings}; empty if settings change nothing. */
    protected Optional<Settings> otherSettings() {
        return Optional.empty();
    }

    @Override
    final Object usualQuestion(IndustryDepartments asked, CallContext call) {
        return asked.classes(call).stream()
                .map(each -> List.of(each, asked.responsibleFor(each.industry(), call.division(), call)))
                .toList();
    }

    @Contract(id = "IND-1", says = "There is a class, and no industry occurs twice.")
    void namesEachIndustryOnce() {
        List<IndustryClass> classes = provider().classes(jia());
        assertFalse(classes.isEmpty(), "no class");
        assertEquals(
                classes.size(),
                classes.stream().map(IndustryClass::industry).distinct().count(),
                classes.toString());
    }

    @Contract(id = "IND-2", says = "Nobody is named for an industry that is not among the classes.")
    void namesNobodyForAnUnknownIndustry() {
        Industry unknown = new Industry("TCK_NO_SUCH_INDUSTRY");
        assertEquals(Optional.empty(), provider().responsibleFor(unknown, jia().division(), jia()));
    }

    @Contract(id = "IND-3", says = "Somebody is named for at least one class.")
    void namesSomebody() {
        assertTrue(
                provider().classes(jia()).stream().anyMatch(each -> provider()
                        .responsibleFor(each.industry(), jia().division(), jia())
                        .isPresent()),
                "nobody is in charge of anything");
    }

    @Contract(id = "IND-4", says = "The settings of one tenant do not change the answers for another.")
    void keepsTenantsApart() {
        if (otherSettings().isEmpty()) {
            notOffered("settings change nothing");
        }
        CallContext otherTenant = Calls.inYi(otherSettings().orElseThrow());
        Object before = usualQuestion(provider(), jia());
        assertNotEquals(before, usualQuestion(provider(), otherTenant), "otherSettings() must change an answer");
        assertEquals(before, usualQuestion(provider(), jia()));
    }

    @Contract(
            id = "IND-5",
            says = "A setting that does not exist is CONFIGURATION, with a Chinese sentence that names it.")
    void refusesAnUnknownSetting() {
        CallContext call = Calls.inJia(UNKNOWN);
        for (ProviderException thrown : List.of(
                assertThrows(ProviderException.class, () -> provider().classes(call)),
                assertThrows(ProviderException.class, () -> usualQuestion(provider(), call)))) {
            assertEquals(ProviderError.CONFIGURATION, thrown.error());
            assertTrue(thrown.chinese().contains("tck-no-such-setting"), thrown.chinese());
            assertTrue(thrown.chinese().codePoints().anyMatch(Character::isIdeographic), thrown.chinese());
        }
    }
}
