package io.graphfacade.operation;

import io.graphfacade.canonical.Names;
import io.graphfacade.rule.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The query of a write. A doubtful option is an error, because the facade would create something otherwise.
 *
 * @param validateOnly whether a report is asked for
 * @param format of the text that is asked for in place of the report, null for JSON
 */
public record WriteQuery(boolean validateOnly, @Nullable String format) {

    private static final String VALIDATE_ONLY = "validateOnly";

    /** Of a write without a text. */
    public static WriteQuery of(String query, List<Finding> findings) {
        return of(query, false, Set.of(), findings);
    }

    /**
     * @param byPath whether the path asks for a report already
     * @param formats of the operation's text, none without one
     */
    static WriteQuery of(String query, boolean byPath, Set<String> formats, List<Finding> findings) {
        FormatOption format = new FormatOption(formats);
        List<String> known = new ArrayList<>(format.names());
        known.add(VALIDATE_ONLY);
        boolean validateOnly = byPath;
        List<Finding> wrong = new ArrayList<>();
        for (QueryOptions.Option option : QueryOptions.of(query).options()) {
            if (format.isNamed(option.name())) {
                format.take(option, wrong);
            } else if (!isValidateOnly(option.name())) {
                wrong.add(QueryOptions.unknown(option, known));
            } else if (option.value().equalsIgnoreCase("true")) {
                validateOnly = true;
            } else if (!option.value().equalsIgnoreCase("false")) {
                wrong.add(QueryOptions.refused(option, "is neither true nor false", "true or false", null));
            }
        }
        format.requireReport(validateOnly, wrong);
        QueryOptions.report(wrong, findings);
        return new WriteQuery(validateOnly, format.asked());
    }

    private static boolean isValidateOnly(String name) {
        return name.length() <= QueryOptions.LONGEST_NAME && Names.fold(name).equals(Names.fold(VALIDATE_ONLY));
    }
}
