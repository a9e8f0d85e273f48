package zhiqian.tests.arch;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static zhiqian.tests.arch.WallsArchTest.areNot;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The rooms of the WAR: who may speak HTTP, who SQL, and who must say for which tenant. */
class RoomsArchTest {
    private static final JavaClasses APP = House.module("server/app");
    private static final Set<String> ROLES = Set.of(
            "jakarta.annotation.security.RolesAllowed",
            "jakarta.annotation.security.PermitAll",
            "jakarta.annotation.security.DenyAll");

    @Nested
    class Order {
        @Test
        @DisplayName("A1 app's packages have no cycles")
        void hasNoCycles() {
            slices().matching("zhiqian.app.(*)..").should().beFreeOfCycles().check(APP);
        }

        @Test
        @DisplayName("A2 JAX-RS only in *Resource, *Filter, *Mapper")
        void speaksHttpAtTheEdgeOnly() {
            noClasses()
                    .that(not(House.named("Resource", "Filter", "Mapper")))
                    .and(areNot("zhiqian.app.http.ZhiqianApplication", "is JAX-RS's own entry"))
                    .and(areNot("zhiqian.app.lead.LeadQuery", "is a bean of query parameters of one resource"))
                    .and(areNot("zhiqian.app.warning.WarningQuery", "is a bean of query parameters of one resource"))
                    .and(areNot(
                            "zhiqian.app.attachment.UploadedFile",
                            "takes the file out of JAX-RS's parts of a multipart body"))
                    .and(areNot("zhiqian.app.attachment.FileAnswer", "is a file as JAX-RS sends it"))
                    .and(areNot("zhiqian.app.problem.Problems", "turns JAX-RS's exceptions into problem documents"))
                    .and(areNot(
                            "zhiqian.app.throttle.Throttled",
                            "is the annotation by which JAX-RS binds the throttling filter to a method"))
                    .and(areNot(
                            "zhiqian.app.identity.SignedIn",
                            "is the request's person; refuses with JAX-RS's own exception"))
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("jakarta.ws.rs..")
                    .check(APP);
        }

        @Test
        @DisplayName("A2 JPA only in *Record, *Store and tenancy")
        void mapsRowsInStoresOnly() {
            noClasses()
                    .that(not(House.named("Record", "Store")))
                    .and()
                    .resideOutsideOfPackage("zhiqian.app.tenancy..")
                    .and(areNot("zhiqian.app.problem.Problems", "turns the optimistic lock's exception into a 409"))
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("jakarta.persistence..")
                    .check(APP);
        }

        @Test
        @DisplayName("A2 @Transactional only on *Service")
        void opensTransactionsInServicesOnly() {
            classes()
                    .that(not(House.named("Service")))
                    .should(notBeAnnotatedAnywhere("jakarta.transaction.Transactional"))
                    .check(APP);
        }

        @Test
        @DisplayName("A3 no *Record in the signature of a *Resource")
        void showsNoRows() {
            methods()
                    .that()
                    .areDeclaredInClassesThat(House.named("Resource"))
                    .should(new ArchCondition<JavaMethod>("not name a *Record") {
                        @Override
                        public void check(JavaMethod method, ConditionEvents events) {
                            Stream.concat(Stream.of(method.getReturnType()), method.getParameterTypes().stream())
                                    .flatMap(type -> type.getAllInvolvedRawTypes().stream())
                                    .filter(type -> type.getSimpleName().endsWith("Record")
                                            && type.getPackageName().startsWith("zhiqian."))
                                    .forEach(type -> events.add(SimpleConditionEvent.violated(
                                            method, method.getFullName() + " shows " + type.getName())));
                        }
                    })
                    .check(APP);
        }

        @Test
        @DisplayName("A4 every resource method says who may call it")
        void saysWhoMayCall() {
            methods()
                    .that()
                    .areDeclaredInClassesThat(House.named("Resource"))
                    .and(areHttpMethods())
                    .should(new ArchCondition<JavaMethod>("carry @RolesAllowed, @PermitAll or @DenyAll") {
                        @Override
                        public void check(JavaMethod method, ConditionEvents events) {
                            boolean said = method.getAnnotations().stream()
                                    .anyMatch(a -> ROLES.contains(a.getRawType().getName()));
                            events.add(new SimpleConditionEvent(method, said, method.getFullName() + " says nobody"));
                        }
                    })
                    .check(APP);
        }
    }

    @Nested
    class Tenancy {
        @Test
        @DisplayName("N1 connections, data sources, entity manager factories and thread locals only in tenancy")
        void keepsConnectionsToItself() {
            noClasses()
                    .that()
                    .resideOutsideOfPackage("zhiqian.app.tenancy..")
                    .should()
                    .dependOnClassesThat(DescribedPredicate.describe(
                            "give access to the database or outlive the request", type -> Set.of(
                                            "javax.sql.DataSource",
                                            "java.sql.Connection",
                                            "java.sql.DriverManager",
                                            // each of these leads back to its connection
                                            "java.sql.Statement",
                                            "java.sql.PreparedStatement",
                                            "java.sql.CallableStatement",
                                            "java.sql.ResultSet",
                                            "java.sql.DatabaseMetaData",
                                            "jakarta.persistence.EntityManagerFactory",
                                            "jakarta.persistence.Persistence",
                                            "java.lang.ThreadLocal",
                                            "java.lang.InheritableThreadLocal")
                                    .contains(type.getName())))
                    .check(APP);
        }

        @Test
        @DisplayName("N2 services, stores and jobs say in each method for whom it works")
        void saysForWhom() {
            methods()
                    .that()
                    .areDeclaredInClassesThat(
                            House.named("Service", "Store", "Job").and(worksForTenants()))
                    .and()
                    .areNotPrivate()
                    .and()
                    .areNotStatic()
                    .and(areWrittenByUs())
                    .should(nameATenant())
                    .check(APP);
        }

        @Test
        @DisplayName("a service for tenants binds its transaction: @InTenant or @InRegistry")
        void bindsEveryTransaction() {
            classes()
                    .that(House.named("Service"))
                    .and()
                    .areTopLevelClasses()
                    .and(DescribedPredicate.describe(
                            "are transactional", type -> type.isAnnotatedWith("jakarta.transaction.Transactional")))
                    .should(new ArchCondition<JavaClass>("be @InTenant or @InRegistry") {
                        @Override
                        public void check(JavaClass type, ConditionEvents events) {
                            boolean bound = type.isAnnotatedWith("zhiqian.app.tenancy.InTenant")
                                    || type.isAnnotatedWith("zhiqian.app.tenancy.InRegistry");
                            events.add(new SimpleConditionEvent(type, bound, type.getName() + " binds nobody"));
                        }
                    })
                    .check(APP);
        }

        @Test
        @DisplayName("N3 no raw threads, no executor of one's own, no async without an executor")
        void worksOnTheManagedExecutorOnly() {
            noClasses()
                    .should()
                    .accessTargetWhere(DescribedPredicate.describe(
                            "starts work past the managed executor", (JavaAccess<?> access) -> {
                                String owner = access.getTargetOwner().getName();
                                String name = access.getTarget().getName();
                                return access.getTargetOwner().isAssignableTo(Thread.class)
                                                && Set.of("<init>", "start", "startVirtualThread", "ofVirtual")
                                                        .contains(name)
                                        || owner.equals("java.util.concurrent.Executors")
                                        || owner.equals("java.util.concurrent.ForkJoinPool")
                                        || owner.equals("java.util.Timer")
                                        || owner.equals("java.util.concurrent.CompletableFuture")
                                                && name.endsWith("Async")
                                                && !hasExecutor(access)
                                        || name.equals("parallelStream")
                                        || name.equals("parallel") && owner.startsWith("java.util.stream");
                            }))
                    .check(APP);
        }

        @Test
        @DisplayName("only tenancy lends a managed executor's threads to tenants' work, besides Background")
        void hasOneExecutor() {
            noClasses()
                    .that(areNot("zhiqian.app.platform.Background", "is the one executor"))
                    .and(areNot(
                            "zhiqian.app.tenancy.migration.FleetMigrator",
                            "migrates schemas as their owner, in lanes of its own"))
                    .and()
                    .resideOutsideOfPackage("zhiqian.app.plugins..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("jakarta.enterprise.concurrent..")
                    .check(APP);
        }
    }

    private static boolean hasExecutor(JavaAccess<?> access) {
        return access.getTarget() instanceof com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget unit
                && unit.getRawParameterTypes().stream()
                        .anyMatch(type -> type.isAssignableTo(java.util.concurrent.Executor.class));
    }

    private static DescribedPredicate<JavaMethod> areHttpMethods() {
        List<String> verbs = Stream.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS")
                .map(verb -> "jakarta.ws.rs." + verb)
                .toList();
        return DescribedPredicate.describe("answer HTTP", method -> method.getAnnotations().stream()
                .anyMatch(a -> verbs.contains(a.getRawType().getName())));
    }

    private static DescribedPredicate<JavaClass> worksForTenants() {
        return DescribedPredicate.describe("work for tenants", type -> {
            JavaClass outer = House.outermost(type);
            return outer == type && !outer.isAnnotatedWith("zhiqian.app.tenancy.InRegistry") && !isOfThePlatform(outer);
        });
    }

    /** Not for a tenant, each for its reason. */
    private static boolean isOfThePlatform(JavaClass type) {
        return Set.of(
                        "zhiqian.app.onboarding.OnboardingService", // makes tenants: the definition names the one to be
                        // made
                        "zhiqian.app.crypto.MasterKeyService", // the installation's key, from which tenants' keys are
                        // derived
                        "zhiqian.app.identity.PlatformUserStore", // people of the platform, in the registry
                        "zhiqian.app.calendar.EditionStore") // national calendars, in the registry
                .contains(type.getName());
    }

    private static DescribedPredicate<JavaMethod> areWrittenByUs() {
        return DescribedPredicate.describe(
                "are written by us",
                method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC)
                        && !method.getModifiers().contains(JavaModifier.BRIDGE)
                        && !method.getName().contains("$")
                        // these two act on rows that a call with a tenant has loaded into the same transaction
                        && !Set.of("flush", "refresh").contains(method.getName())
                        && !method.getParameters().stream()
                                .anyMatch(p -> p.isAnnotatedWith("jakarta.enterprise.event.Observes")));
    }

    private static ArchCondition<JavaMethod> nameATenant() {
        return new ArchCondition<>("take a TenantId or a value that carries it") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean named = method.getRawParameterTypes().stream()
                        .anyMatch(type -> type.getName().equals("zhiqian.terms.TenantId")
                                || type.isAssignableTo("zhiqian.app.tenancy.TenantScoped"));
                events.add(new SimpleConditionEvent(method, named, method.getFullName() + " does not say for whom"));
            }
        };
    }

    private static ArchCondition<JavaClass> notBeAnnotatedAnywhere(String annotation) {
        return new ArchCondition<>("not be annotated with " + annotation) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean found = type.isAnnotatedWith(annotation)
                        || type.getMethods().stream().anyMatch(m -> m.isAnnotatedWith(annotation));
                events.add(new SimpleConditionEvent(type, !found, type.getName() + " opens transactions"));
            }
        };
    }
}
