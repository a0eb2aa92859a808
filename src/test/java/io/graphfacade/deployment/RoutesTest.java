package io.graphfacade.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.graphfacade.auth.OperationFamily;
import io.graphfacade.deployment.HttpApi.Route;
import io.graphfacade.operation.FacadeOperation;
import io.graphfacade.operation.GraphOperation;
import io.graphfacade.operation.OperationSet;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Both templates hand all paths on to the function, and none with a weaker authorizer than that of the operation's family. */
@QuarkusTest
class RoutesTest {

    private static final String ID = "dc6a7efd-6b2b-4c6a-84e7-5dcf97e62e04";
    private static final String PORTAL = "https://portal.contoso.com";
    private static final List<String> PREFIXES = List.of("", "/v1.0", "/beta");
    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD");

    private static final Set<String> OF_ALL_PATHS = Set.of("$default", "ANY /{proxy+}");

    @Inject
    @All
    List<OperationSet> declared;

    /** What an operator chooses that routes depend on. */
    record Choice(String authorizer, String devices, String networkAccess) {

        HttpApi api(String corsOrigins) throws IOException {
            return new SamDeployment(Map.of(
                            "Authorizer", authorizer,
                            "DevicesMode", devices,
                            "NetworkAccessMode", networkAccess,
                            "CorsOrigins", corsOrigins))
                    .api();
        }

        boolean verifies(OperationFamily family) {
            return !(family == OperationFamily.DEVICES ? devices : networkAccess).equals("pass-through");
        }

        /** Of the family's tokens: one for Graph cannot be verified. */
        String authorization(OperationFamily family) {
            return switch (authorizer) {
                case "iam" -> "AWS_IAM";
                case "jwt" -> verifies(family) ? "JWT" : "NONE";
                default -> "NONE";
            };
        }

        boolean isOneForBoth() {
            return authorization(OperationFamily.DEVICES).equals(authorization(OperationFamily.NETWORK_ACCESS));
        }
    }

    static Stream<Choice> choices() {
        return Stream.of("jwt", "iam", "none").flatMap(authorizer -> Stream.of("pass-through", "on-behalf-of")
                .flatMap(devices -> Stream.of("pass-through", "on-behalf-of", "application")
                        .map(networkAccess -> new Choice(authorizer, devices, networkAccess))));
    }

    private record Request(String method, String path, OperationFamily family) {}

    /** The operations, and the reports of writes. */
    private Stream<Request> operations() {
        return declared.stream()
                .flatMap(set -> set.operations().stream())
                .map(FacadeOperation::graph)
                .flatMap(RoutesTest::withReport);
    }

    private static Stream<Request> withReport(GraphOperation operation) {
        Request request = new Request(operation.method(), operation.path().text(), operation.family());
        return !operation.method().equals("POST")
                ? Stream.of(request)
                : Stream.of(request, new Request("POST", request.path() + "/$validate", request.family()));
    }

    /** Operations that Graph has at the same places and the facade need not have yet. */
    private static Stream<Request> others() {
        Stream<String> devices = Stream.of(
                "/devices",
                "/devices/{id}",
                "/devices/{id}/memberOf",
                "/me/devices/{id}",
                "/users/{id}/devices",
                "/users/{id}/devices/{deviceId}");
        Stream<String> networkAccess = Stream.of(
                "/networkAccess/connectivity/remoteNetworks",
                "/networkAccess/connectivity/remoteNetworks/{id}/deviceLinks/{linkId}",
                "/networkAccess/connectivity/branches/{id}",
                "/networkAccess/settings");
        return Stream.concat(
                withEachMethod(devices, OperationFamily.DEVICES),
                withEachMethod(networkAccess, OperationFamily.NETWORK_ACCESS));
    }

    private static Stream<Request> withEachMethod(Stream<String> paths, OperationFamily family) {
        return paths.flatMap(path -> METHODS.stream().map(method -> new Request(method, path, family)));
    }

    private Stream<Request> all() {
        return Stream.concat(operations(), others());
    }

    private static Stream<Request> spelled(Request request, Stream<String> paths) {
        return paths.map(path -> path.replaceAll("\\{\\w+}", ID))
                .flatMap(path -> PREFIXES.stream().map(prefix -> prefix + path))
                .map(path -> new Request(request.method(), path, request.family()));
    }

    /** With the first word as Graph spells it, and alone in its segment: ids as a segment or in parentheses, later words in any case. */
    private static Stream<Request> usual(Request request) {
        String path = request.path();
        int later = path.indexOf('/', 1);
        if (path.substring(0, later < 0 ? path.length() : later).contains("(")) {
            return Stream.of();
        }
        Stream<String> others = later < 0 || path.startsWith("/{", later)
                ? Stream.of()
                : Stream.of(
                        inParentheses(path),
                        path.substring(0, later) + path.substring(later).toUpperCase(Locale.ROOT));
        return spelled(request, Stream.concat(Stream.of(path), others));
    }

    /** As the facade reads it too. */
    private static Stream<Request> unusual(Request request) {
        String path = request.path();
        return Stream.concat(
                spelled(
                        request,
                        Stream.of(
                                inParentheses(path),
                                path.replaceFirst("/\\{\\w+}", "(deviceId='{id}')"),
                                path.toLowerCase(Locale.ROOT),
                                path.toUpperCase(Locale.ROOT),
                                "/" + path,
                                "/v1.0" + path,
                                "/Beta" + path,
                                path.replaceFirst("e", "%65"))),
                spelled(request, Stream.of(path)));
    }

    private static String inParentheses(String path) {
        return path.replaceAll("/(\\{\\w+})", "('$1')");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("choices")
    void eachOperationTakesARouteWithTheAuthorizerOfItsFamily(Choice choice) throws IOException {
        HttpApi api = choice.api("");

        assertThat(operations().flatMap(RoutesTest::usual)).isNotEmpty().allSatisfy(request -> assertThat(
                        api.taken(request.method(), request.path()))
                .extracting(Route::authorization)
                .isNotEmpty()
                .containsOnly(choice.authorization(request.family())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("choices")
    void anotherOperationWouldDoSoWithoutAnotherRoute(Choice choice) throws IOException {
        HttpApi api = choice.api("");

        assertThat(others().flatMap(RoutesTest::usual)).isNotEmpty().allSatisfy(request -> assertThat(
                        api.taken(request.method(), request.path()))
                .extracting(Route::authorization)
                .isNotEmpty()
                .containsOnly(choice.authorization(request.family())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("choices")
    void noSpellingOfAPathHasAWeakerAuthorizer(Choice choice) throws IOException {
        HttpApi api = choice.api(PORTAL);

        assertThat(all().flatMap(RoutesTest::unusual)).isNotEmpty().allSatisfy(request -> {
            String family = choice.authorization(request.family());

            assertThat(api.taken(request.method(), request.path()))
                    .extracting(Route::authorization)
                    .isNotEmpty()
                    .allMatch(taken -> taken.equals(family) || family.equals("NONE") && !choice.isOneForBoth());
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("choices")
    void whatIsOfNoFamilyHasTheStricterOne(Choice choice) throws IOException {
        HttpApi api = choice.api("");
        Set<String> families = Stream.of(OperationFamily.values())
                .map(choice::authorization)
                .filter(authorization -> !authorization.equals("NONE"))
                .collect(Collectors.toSet());

        for (String path : List.of("/", "/$batch", "/v1.0/$batch", "/beta/$BATCH", "/tenants", "/q/openapi")) {
            assertThat(api.taken("POST", path))
                    .extracting(Route::authorization)
                    .isNotEmpty()
                    .allMatch(families.isEmpty() ? "NONE"::equals : families::contains);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("choices")
    void aBrowserAsksWithoutATokenWhetherAPageMayCall(Choice choice) throws IOException {
        HttpApi api = choice.api(PORTAL);

        assertThat(all().flatMap(request -> Stream.concat(usual(request), unusual(request))))
                .allSatisfy(request -> assertThat(api.taken("OPTIONS", request.path()))
                        .extracting(Route::authorization)
                        .isNotEmpty()
                        .containsOnly("NONE"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("choices")
    void onlyAFamilyThatIsOpenBesideTheOtherHasRoutesOfItsOwnTheSameInTerraform(Choice choice) throws IOException {
        Set<String> own = choice.api("").routes().stream()
                .map(Route::key)
                .filter(key -> !OF_ALL_PATHS.contains(key))
                .collect(Collectors.toSet());
        String open = choice.verifies(OperationFamily.DEVICES) ? "network-access" : "devices";

        assertThat(own).isEqualTo(choice.isOneForBoth() ? Set.of() : TerraformModule.routesOf(open));
    }

    @Test
    void theRoutesOfAllPathsAreTheSameInTerraform() throws IOException {
        Choice choice = new Choice("jwt", "on-behalf-of", "application");

        assertThat(TerraformModule.found("\"(\\$default|[A-Z]+ /\\{proxy\\+})\" +=", TerraformModule.file("api.tf"))
                        .map(route -> route.group(1)))
                .containsExactlyInAnyOrderElementsOf(
                        choice.api(PORTAL).routes().stream().map(Route::key).toList());
    }
}
