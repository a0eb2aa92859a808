package io.graphfacade.standin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The README's calls, with dev mode's stand-in, have the answers that it prints. */
@QuarkusTest
@WithTestResource(DevGraph.class)
class ReadmeCallsTest {

    private static final Pattern VARIABLE = Pattern.compile("(?m)^    (\\w+)=(?:'([^']*)'|(\\S+))$");
    private static final Pattern CALL = Pattern.compile("(?m)^    curl (.*)\\n(?:\\n```json\\n(.*)\\n```)?");
    private static final Pattern WORD = Pattern.compile("'([^']*)'|\"((?:[^\"\\\\]|\\\\.)*)\"|(\\S+)");
    private static final String GUID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private final Map<String, String> variables = new HashMap<>();

    /** Words of a command line, as a shell passes them on. */
    private List<String> words(String line) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(line);
        while (word.find()) {
            words.add(
                    word.group(1) != null
                            ? word.group(1)
                            : filledIn(word.group(2) != null ? word.group(2) : word.group(3)));
        }
        return words;
    }

    private String filledIn(String word) {
        String filled = word;
        for (Map.Entry<String, String> variable : variables.entrySet()) {
            filled = filled.replaceAll(
                    "(?<!\\\\)\\$" + variable.getKey() + "\\b", Matcher.quoteReplacement(variable.getValue()));
        }
        return filled.replace("\\", "");
    }

    private Response call(String line) throws IOException {
        RequestSpecification request = given().urlEncodingEnabled(false);
        String method = null;
        String url = null;
        List<String> words = words(line);
        for (int i = 0; i < words.size(); i++) {
            switch (words.get(i)) {
                case "-i" -> {}
                case "-X" -> method = words.get(++i);
                case "-H" -> {
                    String[] header = words.get(++i).split(": ", 2);
                    request.header(header[0], header[1]);
                }
                case "-d" -> {
                    String data = words.get(++i);
                    request.body(data.startsWith("@") ? Files.readString(Path.of(data.substring(1))) : data);
                    method = method == null ? "POST" : method;
                }
                default -> url = words.get(i);
            }
        }
        String here = url.replace("http://localhost:8080", "http://localhost:" + RestAssured.port);
        return request.request(method == null ? "GET" : method, here);
    }

    /** Without what differs from call to call. */
    private static String lasting(String json) {
        return json.replaceAll("(\"(?:id|request-id|client-request-id)\":\")" + GUID, "$1GUID")
                .replaceAll("(\"date\":\")[^\"]*", "$1now")
                .replaceAll("http://localhost:\\d+", "http://localhost");
    }

    @Test
    void haveTheAnswersThatItPrints() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        VARIABLE.matcher(readme)
                .results()
                .forEach(set -> variables.put(set.group(1), set.group(2) != null ? set.group(2) : set.group(3)));
        String created = null;
        int printed = 0;
        for (var call : CALL.matcher(readme).results().toList()) {
            Response answer =
                    call(created == null ? call.group(1) : call.group(1).replace("/ID", "/" + created));

            if (call.group(2) != null) {
                assertThat(lasting(answer.asString())).as(call.group(1)).isEqualTo(lasting(call.group(2)));
                printed++;
            } else {
                assertThat(answer.statusCode()).as(call.group(1)).isBetween(200, 204);
            }
            created = created == null ? answer.jsonPath().getString("id") : created;
        }
        assertThat(printed).isEqualTo(4);
    }
}
