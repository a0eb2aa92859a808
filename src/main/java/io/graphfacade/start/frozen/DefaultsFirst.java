package io.graphfacade.start.frozen;

import com.oracle.svm.core.annotate.Alias;
import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import io.smallrye.config.NameIterator;
import io.smallrye.config.PropertyName;
import io.smallrye.config.PropertyNamesMatcher;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Replaces the methods of SmallRye Config that add the defaults of a group of settings and find one, in native executables only. Names with
 * wildcards were parted while the executable was built. A start only puts the groups beside each other.
 */
final class DefaultsFirst {

    private DefaultsFirst() {}

    /** What is there stays, as far as it does where names are added one by one. */
    private static void add(Node all, Node group) {
        if (group.greedy && !all.greedy) {
            all.greedy = true;
            all.value = group.value;
        }
        if (group.terminal && !all.terminal) {
            all.terminal = true;
            all.value = group.value;
        }
        if (group.wildcard != null) {
            if (all.wildcard == null) {
                all.wildcard = group.wildcard;
            } else {
                add(all.wildcard, group.wildcard);
            }
        }
        if (group.children != null) {
            for (Node child : group.children) {
                addChild(all, child);
            }
        }
    }

    private static void addChild(Node all, Node child) {
        Node[] known = all.children == null ? new Node[0] : all.children;
        for (Node same : known) {
            if (same.path.equals(child.path)) {
                add(same, child);
                return;
            }
        }
        all.children = Arrays.copyOf(known, known.length + 1);
        all.children[known.length] = child;
    }

    @TargetClass(PropertyNamesMatcher.class)
    @SuppressWarnings("NullAway.Init")
    static final class Matcher {

        @Alias
        private Map<String, Object> properties;

        @Alias
        private Node wildcards;

        private Matcher() {}

        @Alias
        protected native void add(String name, @Nullable Object value);

        @Substitute
        protected void add(Map<String, Object> defaults) {
            GroupDefaults known = FrozenMappingsFirst.SETTINGS.takeDefaults(defaults);
            if (known == null) {
                defaults.forEach(this::add);
            } else {
                defaults.forEach((name, value) -> {
                    if (!GroupDefaults.hasWildcard(name)) {
                        properties.putIfAbsent(name, value);
                    }
                });
                DefaultsFirst.add(wildcards, (Node) (Object) known.tree());
            }
        }
    }

    @TargetClass(value = PropertyNamesMatcher.class, innerClass = "Node")
    @SuppressWarnings("NullAway.Init")
    static final class Node {

        @Alias
        String path;

        @Alias
        @Nullable
        Object value;

        @Alias
        Node @Nullable [] children;

        @Alias
        @Nullable
        Node wildcard;

        @Alias
        boolean terminal;

        @Alias
        boolean greedy;

        private Node() {}

        /** Compares parts only if their first characters allow it. */
        @Substitute
        public @Nullable Node find(NameIterator name) {
            String key = name.getName();
            int begin = name.getPosition() + 1;
            int length = children == null ? 0 : name.getNextEnd() - begin;
            boolean isWildcard = length == 1 && key.charAt(begin) == '*';
            if (children != null && !isWildcard) {
                for (Node child : children) {
                    if (!FastConfigNameMatch.isOther(key, begin, child.path)
                            && PropertyName.equals(child.path, 0, child.path.length(), key, begin, length)) {
                        return child;
                    }
                }
            }
            return null;
        }
    }
}
