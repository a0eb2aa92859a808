package io.graphfacade.start.frozen;

import io.smallrye.config.PropertyNamesMatcher;
import java.util.Map;

/** The defaults of a group of settings whose names have wildcards, as SmallRye Config keeps those of all groups. */
final class GroupDefaults extends PropertyNamesMatcher<String> {

    GroupDefaults(Map<String, String> properties) {
        properties.forEach((name, value) -> {
            if (hasWildcard(name)) {
                add(name, value);
            }
        });
    }

    /** As in {@code quarkus.log.category.*.level}. */
    static boolean hasWildcard(String name) {
        return name.indexOf('*') >= 0;
    }

    /** By the parts of names. */
    Node<String> tree() {
        return getWildcards();
    }
}
