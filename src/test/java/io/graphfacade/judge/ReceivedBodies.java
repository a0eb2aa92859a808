package io.graphfacade.judge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Graph has received from the function, judged by Graph's own types. */
public final class ReceivedBodies {

    private static final String CONNECTIVITY = "microsoft.graph.networkaccess.";
    private static final Pattern PATH = Pattern.compile("/(v1\\.0|beta)/(?:[^?]*/)?(devices|remoteNetworks|deviceLinks)"
            + "(?:\\(deviceId='[^']*'\\)|/[^/?]+)?(?:\\?.*)?");
    private static final Map<String, String> TYPES = Map.of(
            "devices", "microsoft.graph.device",
            "remoteNetworks", CONNECTIVITY + "remoteNetwork",
            "deviceLinks", CONNECTIVITY + "deviceLink");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ReceivedBodies() {}

    public static void requireOfGraphsTypes(List<LoggedRequest> received) {
        for (LoggedRequest request : received) {
            String body = request.getBodyAsString();
            Matcher path = PATH.matcher(request.getUrl());
            if (!body.isEmpty() && path.matches()) {
                GraphTypes version = path.group(1).equals("beta") ? GraphTypes.BETA : GraphTypes.V1;
                assertThat(version.problems(TYPES.get(path.group(2)), json(body)))
                        .as("what Graph received at %s: %s", request.getUrl(), body)
                        .isEmpty();
            }
        }
    }

    private static JsonNode json(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new AssertionError("Graph received what is no JSON: " + body, e);
        }
    }
}
