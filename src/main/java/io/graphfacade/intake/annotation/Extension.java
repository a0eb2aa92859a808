package io.graphfacade.intake.annotation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.regex.Pattern;

/** The names of what an open type carries besides its own properties (contract 3.2). */
public final class Extension {

    private static final String PREFIX = "extension_";
    private static final Pattern DIRECTORY = Pattern.compile("extension_[0-9a-fA-F]{32}_\\w+");
    private static final String GENERATED_NAME = "ext[a-z0-9]{8}_\\w+";
    private static final String NAME_OF_DOMAIN = "[A-Za-z0-9][A-Za-z0-9-]*(?:_[A-Za-z0-9]+)+";
    private static final Pattern GENERATED = Pattern.compile(GENERATED_NAME);
    private static final Pattern OF_DOMAIN = Pattern.compile(NAME_OF_DOMAIN);

    /** Of those that may pass, whatever is configured. */
    static final String NAME = "(?:" + PREFIX + ".*|" + GENERATED_NAME + "|" + NAME_OF_DOMAIN + ")";

    private Extension() {}

    /** Whether the name is that of an extension beyond doubt. */
    public static boolean isKnown(String name, Set<String> schemaExtensions) {
        return DIRECTORY.matcher(name).matches() || schemaExtensions.contains(name);
    }

    /** Whether it is meant to be that of a directory extension. */
    public static boolean isOfDirectory(String name) {
        return name.startsWith(PREFIX);
    }

    /** Whether it has the form of a schema extension's; behind a domain an object, because a schema extension is always one. */
    public static boolean isLikeSchemaExtension(String name, JsonNode value) {
        return GENERATED.matcher(name).matches()
                || value.isObject() && OF_DOMAIN.matcher(name).matches();
    }
}
