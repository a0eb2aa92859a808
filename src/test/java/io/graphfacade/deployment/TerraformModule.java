package io.graphfacade.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * infra/terraform, as far as it has to agree with other things. The paths of the families are data there; the rest is read by its layout, which
 * {@code terraform fmt} fixes: a block opens and closes at the start of a line, and what belongs to it itself is indented by two.
 */
final class TerraformModule {

    private static final Path HOME = Path.of("infra", "terraform");

    static String file(String name) throws IOException {
        return Files.readString(HOME.resolve(name)).replace("\r", "");
    }

    /** The routes that a family has of its own while it is open and the other is not. */
    static Set<String> routesOf(String family) throws IOException {
        JsonNode locals = new ObjectMapper().readTree(file("routes.tf.json")).path("locals");
        return locals.path("prefixes")
                .valueStream()
                .flatMap(prefix -> locals.at("/family_paths/" + family)
                        .valueStream()
                        .map(path -> "ANY " + prefix.asText() + path.asText()))
                .collect(Collectors.toSet());
    }

    /** Blocks of one kind in a file, by their labels with a point between them. */
    static Map<String, String> blocks(String kind, String file) throws IOException {
        return found("(?ms)^" + kind + " \"([\\w\" ]+)\" \\{\n(.*?)^}", file(file))
                .collect(Collectors.toMap(match -> match.group(1).replace("\" \"", "."), match -> match.group(2)));
    }

    /** What operators may set, by name. */
    static Map<String, Setting> settings() throws IOException {
        Map<String, String> variables = blocks("variable", "variables.tf");
        variables.putAll(blocks("variable", "variables_auth.tf"));
        return variables.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, variable -> setting(variable.getValue())));
    }

    private static Setting setting(String block) {
        return new Setting(
                first("(?m)^  default += (?:null|\\[]|\"?(.*?)\"?)$", block),
                Arrays.stream(first("contains\\(\\[(.*)], var", block).split("[\", ]+"))
                        .filter(choice -> !choice.isEmpty())
                        .collect(Collectors.toSet()),
                first("var\\.\\w+ >= (-?\\d+)", block),
                first("var\\.\\w+ <= (-?\\d+)", block),
                first("regex\\(\"(.*)\", ", block).replace("\\\\", "\\"));
    }

    /** What Terraform calls that which has this name in the SAM template. */
    static String name(String sam) {
        return sam.replaceAll("(?<=.)([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    /** The first group of the first match, empty if there is none. */
    static String first(String pattern, String text) {
        return found(pattern, text)
                .flatMap(match -> Stream.ofNullable(match.group(1)))
                .findFirst()
                .orElse("");
    }

    static Stream<MatchResult> found(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results();
    }

    private TerraformModule() {}
}
