package zhiqian.tests.arch;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The walls between the modules. */
class WallsArchTest {
    private static final JavaClasses ALL = House.all();

    @Test
    void everyModuleThatTheRulesSpeakOfIsThere() {
        for (String module : new String[] {"zhiqian.terms", "zhiqian.kernel", "zhiqian.app", "zhiqian.standalone"}) {
            assertThat(ALL.that(resideInAPackage(module + "..")))
                    .as("classes of %s: build it first", module)
                    .isNotEmpty();
        }
    }

    @Nested
    class Terms {
        @Test
        @DisplayName("T1 terms depends on java only")
        void dependOnJavaOnly() {
            classes()
                    .that()
                    .resideInAPackage("zhiqian.terms..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage("zhiqian.terms..", "java..")
                    .check(ALL);
        }

        @Test
        @DisplayName("T1 public types of terms are records, enums, sealed types or exceptions")
        void areValues() {
            classes()
                    .that()
                    .resideInAPackage("zhiqian.terms..")
                    .and()
                    .arePublic()
                    .and()
                    .areTopLevelClasses()
                    .should()
                    .beRecords()
                    .orShould()
                    .beEnums()
                    .orShould()
                    .beAssignableTo(Throwable.class)
                    .orShould(beSealed())
                    .check(ALL);
        }
    }

    @Nested
    class Kernel {
        @Test
        @DisplayName("K1 kernel depends on kernel, terms and java; not on databases, networks or Jakarta")
        void knowsNoTechnology() {
            classes()
                    .that()
                    .resideInAPackage("zhiqian.kernel..")
                    .should()
                    .onlyDependOnClassesThat(resideInAnyPackage("zhiqian.kernel..", "zhiqian.terms..", "java..")
                            .and(DescribedPredicate.not(resideInAnyPackage("java.sql..", "java.net.."))))
                    .check(ALL);
        }

        @Test
        @DisplayName("K2 nobody asks for the time without a Clock")
        void asksAClockForTheTime() {
            noClasses()
                    .that(areNot("zhiqian.app.clock.BusinessClock", "is the source that all others ask"))
                    .and(areNot(
                            "zhiqian.app.platform.UuidV7",
                            "takes machine time for the order of ids; nothing legal hangs on it"))
                    .and()
                    .resideOutsideOfPackages("zhiqian.standalone..", "zhiqian.bench..")
                    .should()
                    .accessTargetWhere(asksTheMachineForTheTime())
                    .check(ALL);
        }

        @Test
        @DisplayName("K3 kernel's packages have no cycles")
        void hasNoCycles() {
            slices().matching("zhiqian.kernel.(*)..").should().beFreeOfCycles().check(ALL);
        }
    }

    @Nested
    class Plugins {
        @Test
        @DisplayName("S1 spi depends on spi, terms and java")
        void compileAgainstJavaAndTermsOnly() {
            checkIfBuilt(
                    "plugins/api",
                    classes()
                            .that()
                            .resideInAPackage("zhiqian.spi..")
                            .should()
                            .onlyDependOnClassesThat()
                            .resideInAnyPackage("zhiqian.spi..", "zhiqian.terms..", "java.."));
        }

        @Test
        @DisplayName("P1 PF4J only in the plugin host")
        void meetPf4jInTheHostOnly() {
            noClasses()
                    .that()
                    .resideOutsideOfPackage("zhiqian.host..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.pf4j..")
                    .check(ALL);
        }

        @Test
        @DisplayName("P2 plugins import neither kernel nor app nor host")
        void seeNothingOfTheServer() {
            JavaClasses plugins = House.plugins();
            assumeFalse(plugins.isEmpty(), "no plugin is built yet: P2 is not checked");
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("zhiqian.kernel..", "zhiqian.app..", "zhiqian.host..")
                    .check(plugins);
        }

        @Test
        @DisplayName("P2 spi is used by app.plugins, host, tck and plugins only")
        void areCalledThroughOneDoor() {
            noClasses()
                    .that()
                    .resideInAnyPackage("zhiqian.terms..", "zhiqian.kernel..", "zhiqian.app..", "zhiqian.standalone..")
                    .and()
                    .resideOutsideOfPackage("zhiqian.app.plugins..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("zhiqian.spi..")
                    .check(ALL);
        }

        private void checkIfBuilt(String module, ArchRule rule) {
            JavaClasses classes = House.module(module);
            assumeFalse(classes.isEmpty(), module + " is not built: its rule is not checked");
            rule.check(classes);
        }
    }

    static DescribedPredicate<JavaClass> areNot(String exception, String reason) {
        return DescribedPredicate.describe(
                "are not " + exception + " (which " + reason + ")",
                type -> !House.outermost(type).getName().equals(exception));
    }

    private static DescribedPredicate<JavaAccess<?>> asksTheMachineForTheTime() {
        return DescribedPredicate.describe("asks the machine for the time", access -> {
            String owner = access.getTargetOwner().getName();
            String name = access.getTarget().getName();
            boolean givenAClock = access.getTarget()
                            instanceof com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget unit
                    && unit.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
            return owner.startsWith("java.time.") && name.equals("now") && !givenAClock
                    || owner.equals(Clock.class.getName()) && name.startsWith("system")
                    || owner.equals(System.class.getName()) && name.equals("currentTimeMillis")
                    || Set.of("java.util.Date", "java.util.GregorianCalendar").contains(owner)
                            && name.equals("<init>")
                            && hasNoParameters(access);
        });
    }

    private static boolean hasNoParameters(JavaAccess<?> access) {
        return access.getTarget() instanceof com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget unit
                && unit.getRawParameterTypes().isEmpty();
    }

    private static com.tngtech.archunit.lang.ArchCondition<JavaClass> beSealed() {
        return com.tngtech.archunit.lang.ArchCondition.from(
                DescribedPredicate.describe("be sealed", type -> type.reflect().isSealed()));
    }
}
