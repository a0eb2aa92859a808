package io.graphfacade.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.graphfacade.operation.FacadeOperation;
import io.graphfacade.operation.GraphOperation;
import io.graphfacade.operation.OperationSet;
import io.graphfacade.operation.PathTemplate;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An operation is declared once. What cannot be derived from the declarations is held against them. */
class DeclaredOperationsTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.graphfacade");

    private static Stream<Class<?>> classes(Predicate<JavaClass> wanted) {
        return CLASSES.stream().filter(wanted).map(JavaClass::reflect);
    }

    private static List<GraphOperation> declared() {
        return classes(type -> type.isAssignableTo(OperationSet.class) && !type.isInterface())
                .flatMap(type -> made(type).operations().stream())
                .map(FacadeOperation::graph)
                .toList();
    }

    private static OperationSet made(Class<?> type) {
        try {
            return (OperationSet) type.getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> routes() {
        return declared().stream()
                .map(operation -> operation.method() + " " + operation.path().text())
                .toList();
    }

    private static Stream<String> served(Class<?> resource) {
        return Arrays.stream(resource.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Path.class))
                .flatMap(method -> Arrays.stream(method.getAnnotations())
                        .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                        .filter(verb -> verb != null)
                        .map(verb -> verb.value() + " "
                                + method.getAnnotation(Path.class).value()));
    }

    @Test
    void eachHasOneResourceMethodAndThereIsNoOther() {
        assertThat(routes()).isNotEmpty().doesNotHaveDuplicates();
        assertThat(classes(type -> type.isAnnotatedWith(Path.class))
                        .flatMap(DeclaredOperationsTest::served)
                        .filter(route -> !route.equals("POST " + BatchResource.BATCH))
                        .toList())
                .containsExactlyInAnyOrderElementsOf(routes());
    }

    @Test
    void eachIsInTheOpenApiDocumentAndEachWriteHasItsReportThere() throws IOException {
        JsonNode document = new ObjectMapper()
                .readTree(java.nio.file.Path.of("docs", "openapi.json").toFile());
        Set<String> documented = document.path("paths")
                .propertyStream()
                .flatMap(path -> path.getValue()
                        .propertyStream()
                        .filter(operation -> operation.getValue().has("operationId"))
                        .map(operation -> operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey()))
                .filter(route -> !route.equals("POST " + BatchResource.BATCH))
                .collect(Collectors.toSet());

        assertThat(documented)
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                routes().stream(),
                                routes().stream()
                                        .filter(route -> route.startsWith("POST "))
                                        .map(route -> "POST " + route.substring(route.indexOf('/')) + "/$validate"))
                        .toList());
    }

    @Test
    void portalsMayUseTheMethodOfEach() throws IOException {
        Properties properties = new Properties();
        try (var source = Files.newBufferedReader(java.nio.file.Path.of("src/main/resources/application.properties"))) {
            properties.load(source);
        }

        assertThat(properties.getProperty("quarkus.http.cors.methods").split(","))
                .containsExactlyInAnyOrderElementsOf(
                        declared().stream().map(GraphOperation::method).collect(Collectors.toSet()));
    }

    @Test
    void idsHaveNamesOfTheirOwn() {
        assertThat(declared()).allSatisfy(operation -> assertThat(operation.path().segments().stream()
                        .filter(PathTemplate.Segment::isId)
                        .map(PathTemplate.Segment::text))
                .doesNotHaveDuplicates());
    }

    @ParameterizedTest(name = "{0} is read as {1}")
    @CsvSource({
        "/DEVICES, /devices",
        "/Me/Devices, /me/devices",
        "/users/ME/devices, /users/ME/devices",
        "/USERS/Devices/DEVICES, /users/Devices/devices",
        "/users('DEVICES')/devices, /users/DEVICES/devices",
        "/networkaccess/Connectivity/remotenetworks/USERS/devicelinks, "
                + "/networkAccess/connectivity/remoteNetworks/USERS/deviceLinks",
        "/networkAccess/connectivity/remoteNetworks/1/deviceLinks/ME, "
                + "/networkAccess/connectivity/remoteNetworks/1/deviceLinks/ME",
        "/devices/ME, /devices/ME",
        "/me/devices/USERS, /me/devices/USERS"
    })
    void wordsAreReadInAnyCaseAndIdsStayAsTheyAre(String written, String read) {
        assertThat(new PathSpelling(declared()).canonical(written)).isEqualTo(read);
    }

    @ParameterizedTest(name = "{0} asks {1} for a report")
    @CsvSource({
        "/devices/$validate, /devices",
        "/devices/%24VALIDATE/, /devices",
        "/users/x/devices/$validate, /users/x/devices",
        "/users/$validate, ",
        "/networkAccess/connectivity/remoteNetworks/1/connectivityConfiguration/$validate, ",
        "/devices, "
    })
    void aReportIsAskedForBehindWhatCanBeCreated(String path, String collection) {
        assertThat(new PathSpelling(declared()).validatedBy(path)).isEqualTo(collection);
    }
}
