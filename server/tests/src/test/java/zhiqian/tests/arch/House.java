package zhiqian.tests.arch;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import zhiqian.tests.fixtures.Builds;

/** The compiled classes of all modules that are built, by module. */
final class House {
    private static final JavaClasses ALL = load(modules());

    private House() {}

    static JavaClasses all() {
        return ALL;
    }

    /** Empty if the module is not built. */
    static JavaClasses module(String path) {
        return load(List.of(Builds.classes(path)));
    }

    /** Everything below {@code plugins/} but the API and the TCK. */
    static JavaClasses plugins() {
        return load(modules().stream()
                .filter(path -> path.startsWith(Builds.root().resolve("plugins")))
                .filter(path -> !path.startsWith(Builds.root().resolve("plugins/api")))
                .filter(path -> !path.startsWith(Builds.root().resolve("plugins/tck")))
                .toList());
    }

    /** Top-level class or nested in one: named like that. */
    static DescribedPredicate<JavaClass> named(String... endings) {
        return DescribedPredicate.describe("named *" + String.join(", *", endings), type -> {
            String name = outermost(type).getSimpleName();
            return Stream.of(endings).anyMatch(name::endsWith);
        });
    }

    static JavaClass outermost(JavaClass type) {
        JavaClass at = type;
        while (at.getEnclosingClass().isPresent()) {
            at = at.getEnclosingClass().get();
        }
        return at;
    }

    private static JavaClasses load(List<Path> folders) {
        return new ClassFileImporter()
                .importPaths(folders.stream().filter(Files::isDirectory).toList());
    }

    private static List<Path> modules() {
        List<Path> found = new ArrayList<>();
        for (String top : List.of("server", "plugins")) {
            try (Stream<Path> poms = Files.walk(Builds.root().resolve(top), 4)) {
                poms.filter(path -> path.endsWith("pom.xml"))
                        // the unpacked classes of the WAR lie in our own target
                        .filter(path -> !path.getParent().endsWith("server/tests"))
                        .filter(path -> !path.toString().contains("node_modules")
                                && !path.toString().contains("/target/"))
                        .map(path -> path.resolveSibling("target/classes"))
                        .filter(Files::isDirectory)
                        .forEach(found::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return found;
    }
}
