package io.graphfacade.start.frozen;

import io.smallrye.config.PropertyNamesMatcher;
import java.util.Map;

/** The defaults of a group of settings, in the form in which SmallRye Config finds those of all groups. */
final class GroupDefaults extends PropertyNamesMatcher<String> {

    GroupDefaults(Map<String, String> properties) {
        add(properties);
    }

    /** By names without a wildcard. */
    Map<String, String> named() {
        return getProperties();
    }

    /** By the parts of names with a wildcard, as in {@code quarkus.log.category.*.level}. */
    Node<String> tree() {
        return getWildcards();
    }
}
