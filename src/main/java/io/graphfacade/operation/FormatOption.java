package io.graphfacade.operation;

import io.graphfacade.canonical.Names;
import io.graphfacade.rule.Finding;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The option that asks for text in place of JSON. OData has it as {@code $format}, to whose values a service may add its own. */
final class FormatOption {

    static final String NAME = "format";

    private final Set<String> formats;
    private QueryOptions.@Nullable Option asked;

    /** @param formats none for operations that are JSON only; they have no such option */
    FormatOption(Set<String> formats) {
        this.formats = new TreeSet<>(formats);
    }

    /** Null if the answer shall be JSON. */
    @Nullable
    String asked() {
        return asked == null ? null : format(asked);
    }

    /** As the operation's list of options has it. */
    List<String> names() {
        return formats.isEmpty() ? List.of() : List.of(NAME);
    }

    boolean isNamed(String option) {
        String name = option.startsWith("$") ? option.substring(1) : option;
        return !formats.isEmpty() && name.equalsIgnoreCase(NAME);
    }

    /** @param wrong gets the fault of an option that names no format */
    void take(QueryOptions.Option option, List<Finding> wrong) {
        String format = format(option);
        if (!formats.contains(format)) {
            wrong.add(QueryOptions.refused(
                    option, "names no format of this text", "one of " + String.join(", ", formats), nearest(format)));
        } else if (asked != null) {
            wrong.add(QueryOptions.refused(option, "stands twice", null, null));
        } else {
            asked = option;
        }
    }

    /** @param findings gets a fault if there is no report that the text could stand for; it must not be taken for one */
    void requireReport(boolean isReport, List<Finding> findings) {
        if (asked != null && !isReport) {
            findings.add(QueryOptions.refused(
                    asked,
                    "is for a report, and this request would create something",
                    "validateOnly=true beside it",
                    null));
        }
    }

    private static String format(QueryOptions.Option option) {
        return option.value().strip().toLowerCase(Locale.ROOT);
    }

    private @Nullable String nearest(String format) {
        return format.length() > QueryOptions.LONGEST_NAME ? null : Names.nearest(format, formats);
    }
}
