package io.graphfacade.judge;

import static java.util.stream.Collectors.toConcurrentMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.cornutum.tcases.SystemInputDef;
import org.cornutum.tcases.SystemTestDef;
import org.cornutum.tcases.Tcases;
import org.cornutum.tcases.openapi.ModelOptions;
import org.cornutum.tcases.openapi.TcasesOpenApi;
import org.cornutum.tcases.openapi.resolver.RequestCases;
import org.cornutum.tcases.resolve.ResolverContext;

/** Requests that Tcases makes from the OpenAPI document: each value of a parameter and of a body once, and each fault by itself. */
final class GeneratedRequests {

    static final String VALIDATE = "/$validate";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String TEXT = withoutTheZeroGuid(OpenApi30.of(Path.of("docs", "openapi.json")));
    private static final OpenAPI DOCUMENT = document();

    private GeneratedRequests() {}

    /** All but those of reports, which take what the creates take. */
    static List<String> paths() {
        return DOCUMENT.getPaths().keySet().stream()
                .filter(path -> !path.endsWith(VALIDATE))
                .toList();
    }

    /** By path; the same ones for the same seed. */
    static Map<String, List<GeneratedRequest>> all(long seed) {
        return paths().parallelStream().collect(toConcurrentMap(path -> path, path -> of(path, seed)));
    }

    static boolean hasReport(String path, GeneratedRequest request) {
        return request.method().equals("POST") && DOCUMENT.getPaths().containsKey(path + VALIDATE);
    }

    private static List<GeneratedRequest> of(String path, long seed) {
        SystemInputDef inputs = TcasesOpenApi.getRequestInputModel(only(path), new ModelOptions());
        SystemTestDef cases = Tcases.getTests(inputs, null, (SystemTestDef) null);
        ResolverContext values =
                ResolverContext.builder().random(new Random(seed)).build();
        return RequestCases.getRequestCases(cases, values).getRequestCases().stream()
                .map(GeneratedRequest::of)
                .toList();
    }

    /** Whether a request may come without a token. */
    static boolean isOpen(String path, String method) {
        Operation operation =
                DOCUMENT.getPaths().get(path).readOperationsMap().get(PathItem.HttpMethod.valueOf(method));
        return operation.getSecurity() != null
                && operation.getSecurity().stream().anyMatch(Map::isEmpty);
    }

    /** A document of its own each time, because Tcases marks in it where it is. */
    private static OpenAPI only(String path) {
        OpenAPI document = document();
        Paths paths = new Paths();
        paths.put(path, document.getPaths().get(path));
        return document.paths(paths);
    }

    private static OpenAPI document() {
        ParseOptions references = new ParseOptions();
        references.setResolve(true);
        references.setResolveFully(true);
        return new OpenAPIV3Parser().readContents(TEXT, null, references).getOpenAPI();
    }

    /** To Tcases only GUIDs of an RFC's version are GUIDs, so it fails for an exception that is none. */
    private static String withoutTheZeroGuid(String document) {
        try {
            ObjectNode tree = (ObjectNode) JSON.readTree(document);
            ((ObjectNode) tree.at("/components/schemas/guid")).remove("not");
            return tree.toString();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
