package io.graphfacade.operation;

import io.graphfacade.canonical.Names;
import io.graphfacade.rule.Finding;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The option that asks for a read as text. OData has it as {@code $format}, to whose values a service may add its own. */
final class FormatOption {

    static final String NAME = "format";

    private final Set<String> formats;
    private @Nullable String asked;

    /** @param form null for reads that are JSON only; they have no such option */
    FormatOption(@Nullable TextForm form) {
        formats = form == null ? Set.of() : new TreeSet<>(form.formats());
    }

    /** Null if the answer shall be JSON. */
    @Nullable
    String asked() {
        return asked;
    }

    boolean isNamed(String option) {
        String name = option.startsWith("$") ? option.substring(1) : option;
        return !formats.isEmpty() && name.equalsIgnoreCase(NAME);
    }

    /** @param wrong gets the fault of an option that names no format */
    void take(QueryOptions.Option option, List<Finding> wrong) {
        String format = option.value().strip().toLowerCase(Locale.ROOT);
        if (!formats.contains(format)) {
            wrong.add(QueryOptions.refused(
                    option, "names no format of this text", "one of " + String.join(", ", formats), nearest(format)));
        } else if (asked != null) {
            wrong.add(QueryOptions.refused(option, "stands twice", null, null));
        } else {
            asked = format;
        }
    }

    private @Nullable String nearest(String format) {
        return format.length() > QueryOptions.LONGEST_NAME ? null : Names.nearest(format, formats);
    }
}
