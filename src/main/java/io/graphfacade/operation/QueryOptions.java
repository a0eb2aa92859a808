package io.graphfacade.operation;

import io.graphfacade.canonical.Names;
import io.graphfacade.rule.Finding;
import io.graphfacade.rule.Rule;
import io.graphfacade.rule.Severity;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The options behind the question mark, and their faults. Each option is read, because one that is skipped could ask for the opposite. */
record QueryOptions(List<Option> options) {

    /** Keeps the answer to a hostile query small. */
    private static final int MOST_REPORTED = 20;

    /** No misspelling of our names is longer. */
    static final int LONGEST_NAME = 40;

    /**
     * Name and value are decoded; without an equals sign the value is empty.
     *
     * @param written the value as it was written
     */
    record Option(String name, String value, String written) {

        private static Option of(String written) {
            int equals = written.indexOf('=');
            String name = equals < 0 ? written : written.substring(0, equals);
            String value = equals < 0 ? "" : written.substring(equals + 1);
            return new Option(decoded(name), decoded(value), value);
        }

        static String decoded(String text) {
            try {
                return URLDecoder.decode(text, StandardCharsets.UTF_8);
            } catch (IllegalArgumentException notEncoded) {
                return text;
            }
        }
    }

    /** @param query not yet decoded */
    static QueryOptions of(String query) {
        List<Option> options = new ArrayList<>();
        for (String written : query.split("&")) {
            if (!written.isEmpty()) {
                options.add(Option.of(written));
            }
        }
        return new QueryOptions(options);
    }

    /** Adds the faults of options to the findings, up to a limit. */
    static void report(List<Finding> wrong, List<Finding> findings) {
        int reported = Math.min(wrong.size(), MOST_REPORTED);
        findings.addAll(wrong.subList(0, reported));
        if (reported < wrong.size()) {
            List<Finding> others = wrong.subList(reported, wrong.size());
            boolean errors = others.stream().anyMatch(Finding::isError);
            findings.add(Finding.about(
                    errors ? ParameterRules.QUERY_OPTION : ParameterRules.QUERY_OPTION_IGNORED,
                    errors ? Severity.ERROR : others.get(0).severity(),
                    "",
                    "the query",
                    "has " + others.size() + " more faults like these",
                    null,
                    null));
        }
    }

    /** @param known names of the operation's options */
    static Finding unknown(Option option, Collection<String> known) {
        String nearest = option.name().length() > LONGEST_NAME ? null : Names.nearest(option.name(), known);
        return refused(option, "is not a query option of this operation", null, nearest);
    }

    static Finding refused(Option option, String problem, @Nullable String expected, @Nullable String nearest) {
        return about(ParameterRules.QUERY_OPTION, Severity.ERROR, option, problem, expected, nearest);
    }

    static Finding about(
            Rule rule,
            Severity severity,
            Option option,
            String problem,
            @Nullable String expected,
            @Nullable String nearest) {
        String name = option.name().length() > LONGEST_NAME
                ? option.name().substring(0, LONGEST_NAME) + "\u2026"
                : option.name();
        return Finding.about(rule, severity, name, name, problem, expected, nearest);
    }
}
