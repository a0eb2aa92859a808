package io.graphfacade.judge;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.graphfacade.FacadeTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The HTTP examples of a page that Microsoft has published, as they stand in its text. */
record PublishedPage(String name, List<Example> examples) {

    private static final Pattern REQUEST =
            Pattern.compile("^(GET|POST|PATCH|DELETE) https://graph\\.microsoft\\.com(/\\S+)\\s*$", Pattern.MULTILINE);
    private static final Pattern RESPONSE = Pattern.compile("^HTTP/1\\.1 (\\d{3}).*$", Pattern.MULTILINE);
    private static final Pattern HEADER = Pattern.compile("\\G\\s*([A-Za-z-]+: ?.*)\\n");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * A request and the answer that stands behind it.
     *
     * @param body as it is written; empty if there is none
     */
    record Example(String page, int number, String method, String path, String body, int status, JsonNode answer) {

        String title() {
            return page + ", example " + number;
        }

        @Override
        public String toString() {
            return title();
        }
    }

    static Stream<PublishedPage> all() {
        return Stream.of(
                        "create-devicelink.md",
                        "create-device-as-rendered.txt",
                        "get-connectivityconfiguration.md",
                        "create-device.md",
                        "create-users-devices.md")
                .map(PublishedPage::read);
    }

    private static PublishedPage read(String name) {
        String text = FacadeTest.resource("pages/" + name).replace("\r", "");
        List<Example> examples = new ArrayList<>();
        Matcher request = REQUEST.matcher(text);
        while (request.find()) {
            Matcher response = RESPONSE.matcher(text);
            if (!response.find(request.end())) {
                throw new IllegalStateException(name + ": no answer behind " + request.group());
            }
            examples.add(new Example(
                    name,
                    examples.size() + 1,
                    request.group(1),
                    request.group(2),
                    json(text, request.end()),
                    Integer.parseInt(response.group(1)),
                    tree(json(text, response.end()))));
        }
        return new PublishedPage(name, examples);
    }

    /** The JSON behind the headers that begin here, as it is written; the page goes on behind it. */
    private static String json(String text, int from) {
        Matcher header = HEADER.matcher(text);
        int begin = from;
        while (header.find(begin)) {
            begin = header.end();
        }
        String rest = text.substring(begin).stripLeading();
        if (!rest.startsWith("{")) {
            return "";
        }
        try (JsonParser parser = JSON.createParser(rest)) {
            parser.nextToken();
            parser.skipChildren();
            return rest.substring(0, (int) parser.currentLocation().getCharOffset());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
