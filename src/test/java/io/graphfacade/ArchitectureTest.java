package io.graphfacade;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import jakarta.validation.Constraint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Arrows between packages go one way. */
class ArchitectureTest {

    private static final String ROOT = "io.graphfacade.";

    /** A value inside a value is read as the value is, so the forms and their reader know each other. */
    private static final Set<String> WITH_CIRCLES = Set.of("intake.form");

    private static final DescribedPredicate<JavaClass> INTERFACES =
            DescribedPredicate.describe("interfaces", type -> type.isInterface() && !type.isAnnotation());

    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.graphfacade");

    static Stream<Arguments> arrows() {
        return Stream.of(
                Arguments.of("canonical", List.of()),
                Arguments.of("setting", List.of()),
                Arguments.of("cloud", List.of()),
                Arguments.of("redaction", List.of("canonical")),
                Arguments.of("transport", List.of()),
                Arguments.of("rule", List.of("canonical")),
                Arguments.of("intake", List.of("rule", "redaction", "canonical", "transport", "setting")),
                Arguments.of("aws", List.of("transport", "setting")),
                Arguments.of("auth", List.of("aws", "cloud", "transport", "setting")),
                Arguments.of("storedkey", List.of("intake", "auth", "aws", "transport")),
                Arguments.of("graph", List.of("auth", "cloud", "transport", "redaction", "canonical", "setting")),
                Arguments.of(
                        "operation",
                        List.of(
                                "storedkey",
                                "intake",
                                "rule",
                                "graph",
                                "auth",
                                "cloud",
                                "transport",
                                "redaction",
                                "canonical")),
                Arguments.of(
                        "device",
                        List.of("operation", "graph", "auth", "cloud", "openapi", "intake", "rule", "canonical")),
                Arguments.of(
                        "networkaccess",
                        List.of("operation", "graph", "auth", "cloud", "openapi", "intake", "rule", "canonical")),
                Arguments.of("batch", List.of("operation", "intake", "rule", "graph", "transport")),
                Arguments.of("openapi", List.of()),
                Arguments.of(
                        "web",
                        List.of(
                                "device",
                                "networkaccess",
                                "batch",
                                "operation",
                                "graph",
                                "auth",
                                "transport",
                                "redaction",
                                "intake",
                                "rule",
                                "setting")),
                Arguments.of("lambda", List.of("web", "graph", "transport")),
                Arguments.of("telemetry", List.of("lambda", "web", "operation", "graph", "auth")),
                Arguments.of("start", List.of("graph", "intake", "auth", "aws", "storedkey", "canonical", "setting")));
    }

    @ParameterizedTest(name = "{0} depends on {1} at most")
    @MethodSource("arrows")
    void arrowsGoOneWay(String from, List<String> to) {
        classes()
                .that()
                .resideInAPackage(within(from))
                .should()
                .onlyDependOnClassesThat(
                        outside().or(resideInAPackage(within(from))).or(in(to)))
                .check(CLASSES);
    }

    @Test
    void useCasesKnowNoHttp() {
        noClasses()
                .that()
                .resideOutsideOfPackages(within("web"), within("lambda"), within("telemetry"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.ws.rs..", "org.jboss.resteasy..", within("web"))
                .check(CLASSES);
    }

    @Test
    void packagesAreFreeOfCycles() {
        slices().matching("io.graphfacade.(*)..").should().beFreeOfCycles().check(CLASSES);
        slices().matching("io.graphfacade.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    /**
     * A record names the constraints that judge it, and the interface of several types names these types to the OpenAPI document; neither
     * uses them.
     */
    @ParameterizedTest(name = "{0}")
    @MethodSource("packages")
    void classesOfAPackageAreFreeOfCircles(String name) {
        JavaClasses inside = CLASSES.that(resideInAPackage(name));

        slices().assignedFrom(new TopLevelClasses())
                .should()
                .beFreeOfCycles()
                .ignoreDependency(DescribedPredicate.alwaysTrue(), annotatedWith(Constraint.class))
                .ignoreDependency(INTERFACES, DescribedPredicate.alwaysTrue())
                .check(inside);
    }

    static Stream<String> packages() {
        return CLASSES.stream()
                .map(JavaClass::getPackageName)
                .distinct()
                .filter(name -> !WITH_CIRCLES.contains(name.substring(ROOT.length())))
                .sorted();
    }

    /** A class and all that is nested in it. */
    private static final class TopLevelClasses implements SliceAssignment {

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass nested) {
            return SliceIdentifier.of(nested.getName().replaceFirst("\\$.*", ""));
        }

        @Override
        public String getDescription() {
            return "top-level classes";
        }
    }

    @ParameterizedTest(name = "no class is called *{0}")
    @ValueSource(strings = {"Util", "Utils", "Helper", "Manager", "Impl"})
    void namesSayWhatAClassIs(String suffix) {
        noClasses().should().haveSimpleNameEndingWith(suffix).check(CLASSES);
    }

    @Test
    void everyPackageSaysWhatItHoldsAndThatOnlyWhatIsMarkedIsNull() throws IOException {
        try (Stream<Path> sources = Files.walk(SOURCES)) {
            List<Path> packages = sources.filter(path -> path.toString().endsWith(".java"))
                    .map(Path::getParent)
                    .distinct()
                    .toList();

            assertThat(packages).isNotEmpty().allSatisfy(each -> assertThat(each.resolve("package-info.java"))
                    .content()
                    .startsWith("/**")
                    .contains("@NullMarked"));
        }
    }

    private static DescribedPredicate<JavaClass> outside() {
        return DescribedPredicate.not(resideInAPackage("io.graphfacade.."));
    }

    private static DescribedPredicate<JavaClass> in(List<String> packages) {
        return resideInAnyPackage(
                packages.stream().map(ArchitectureTest::within).toArray(String[]::new));
    }

    private static String within(String name) {
        return ROOT + name + "..";
    }
}
