package io.graphfacade.operation;

import io.graphfacade.canonical.Names;
import io.graphfacade.rule.Finding;
import io.graphfacade.rule.Rule;
import io.graphfacade.rule.RuleBook;
import io.graphfacade.rule.Severity;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The options behind the question mark, and their faults. Each option is read, because one that is skipped could ask for the opposite. */
record QueryOptions(List<Option> options) {

    private static final String VALIDATE_ONLY = "validateOnly";
    private static final Set<String> SHAPES = Set.of("$select", "$expand", "select", "expand");

    /** Keeps the answer to a hostile query small. */
    private static final int MOST_REPORTED = 20;

    /** No misspelling of our names is longer. */
    private static final int LONGEST_NAME = 40;

    /** Both decoded; without an equals sign the value is empty. */
    record Option(String name, String value) {

        private static Option of(String written) {
            int equals = written.indexOf('=');
            return equals < 0
                    ? new Option(decoded(written), "")
                    : new Option(decoded(written.substring(0, equals)), decoded(written.substring(equals + 1)));
        }

        private static String decoded(String text) {
            try {
                return URLDecoder.decode(text, StandardCharsets.UTF_8);
            } catch (IllegalArgumentException notEncoded) {
                return text;
            }
        }

        boolean isValidateOnly() {
            return name.length() <= LONGEST_NAME && Names.fold(name).equals(Names.fold(VALIDATE_ONLY));
        }

        boolean isShape() {
            return SHAPES.stream().anyMatch(name::equalsIgnoreCase);
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

    /** Options of a write. A doubtful option is an error, because the facade would create something otherwise. */
    boolean validateOnly(List<Finding> findings) {
        boolean validateOnly = false;
        List<Finding> wrong = new ArrayList<>();
        for (Option option : options) {
            if (!option.isValidateOnly()) {
                wrong.add(unknown(option, VALIDATE_ONLY));
            } else if (option.value().equalsIgnoreCase("true")) {
                validateOnly = true;
            } else if (!option.value().equalsIgnoreCase("false")) {
                wrong.add(refused(option, "is neither true nor false", "true or false", null));
            }
        }
        report(wrong, findings);
        return validateOnly;
    }

    /** Options of a read that takes none. Options that only shape an answer do no harm, and Graph's own hints recommend them. */
    void ofRead(RuleBook ruleBook, List<Finding> findings) {
        Severity severity = ruleBook.severity(ParameterRules.QUERY_OPTION_IGNORED);
        List<Finding> wrong = new ArrayList<>();
        for (Option option : options) {
            if (!option.isShape()) {
                wrong.add(unknown(option, null));
            } else if (severity != Severity.OFF) {
                wrong.add(about(
                        ParameterRules.QUERY_OPTION_IGNORED,
                        severity,
                        option,
                        "is left out: Graph's page says that this method \"does not support OData query parameters\"",
                        null,
                        null));
            }
        }
        report(wrong.stream().distinct().toList(), findings);
    }

    private static void report(List<Finding> wrong, List<Finding> findings) {
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

    private static Finding unknown(Option option, @Nullable String known) {
        String nearest = known == null || option.name().length() > LONGEST_NAME
                ? null
                : Names.nearest(option.name(), List.of(known));
        return refused(option, "is not a query option of this operation", null, nearest);
    }

    private static Finding refused(Option option, String problem, @Nullable String expected, @Nullable String nearest) {
        return about(ParameterRules.QUERY_OPTION, Severity.ERROR, option, problem, expected, nearest);
    }

    private static Finding about(
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
