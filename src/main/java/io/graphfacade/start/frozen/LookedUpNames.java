package io.graphfacade.start.frozen;

import static io.smallrye.config.SmallRyeConfig.SMALLRYE_CONFIG_MAPPING_VALIDATE_UNKNOWN;

import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/** A source that is asked before all others, and remembers names. It has nearly no settings. */
final class LookedUpNames implements ConfigSource {

    static final String NAME = "names that are looked up";

    /** What a start finds on each Linux: Quarkus has directories below it in its settings. */
    private static final Map<String, String> ASSUMED = Map.of("java.io.tmpdir", "/tmp");

    private @Nullable Set<String> names;

    /** Until its end, names are remembered. */
    void begin() {
        names = new HashSet<>();
    }

    /** The names since the begin. */
    Set<String> end() {
        Set<String> all = Set.copyOf(Objects.requireNonNull(names));
        names = null;
        return all;
    }

    /** To a group that is read by itself the settings of the others are unknown, which says nothing here. */
    @Override
    public @Nullable String getValue(String name) {
        if (names != null) {
            if (name.equals(SMALLRYE_CONFIG_MAPPING_VALIDATE_UNKNOWN)) {
                return "false";
            }
            names.add(name);
        }
        return ASSUMED.get(name);
    }

    @Override
    public Set<String> getPropertyNames() {
        return Set.of();
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public int getOrdinal() {
        return Integer.MAX_VALUE;
    }
}
