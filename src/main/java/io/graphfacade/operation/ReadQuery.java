package io.graphfacade.operation;

import io.graphfacade.rule.Finding;
import io.graphfacade.rule.RuleBook;
import io.graphfacade.rule.Severity;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The query of a read as it goes to Graph. Names get Graph's spelling; values stay as they were written, because only Graph knows what
 * they mean.
 */
final class ReadQuery {

    private final ReadOperation read;
    private final RuleBook ruleBook;
    private final Map<ReadOption, String> values = new EnumMap<>(ReadOption.class);
    private final List<Finding> wrong = new ArrayList<>();
    private final FormatOption format;
    private boolean eventual;

    private ReadQuery(ReadOperation read, RuleBook ruleBook) {
        this.read = read;
        this.ruleBook = ruleBook;
        this.format =
                new FormatOption(read.text() == null ? Set.of() : read.text().formats());
    }

    /**
     * @param eventual whether the caller sent {@code ConsistencyLevel: eventual}
     * @param findings gets the faults of the query
     */
    static ReadQuery of(ReadOperation read, String query, boolean eventual, RuleBook ruleBook, List<Finding> findings) {
        ReadQuery made = new ReadQuery(read, ruleBook);
        made.eventual = eventual;
        QueryOptions.of(query).options().forEach(made::take);
        if (read.advancedQueries() && !eventual) {
            made.becomeEventual();
        }
        QueryOptions.report(made.wrong.stream().distinct().toList(), findings);
        return made;
    }

    /** Encoded; empty if there are no options. */
    String text() {
        return values.entrySet().stream()
                .map(option -> option.getKey().text() + "=" + option.getValue())
                .collect(Collectors.joining("&"));
    }

    /** Whether it needs {@code ConsistencyLevel: eventual}. */
    boolean isEventual() {
        return eventual;
    }

    /** The format of a text that is asked for, null for JSON. */
    @Nullable
    String format() {
        return format.asked();
    }

    private void take(QueryOptions.Option option) {
        if (format.isNamed(option.name())) {
            format.take(option, wrong);
            return;
        }
        Optional<ReadOption> known = ReadOption.named(option.name());
        if (known.isEmpty() || !read.options().contains(known.get())) {
            leaveOut(option, known);
            return;
        }
        ReadOption name = known.get();
        String expected = ReadValue.expected(name, option.value().strip());
        if (values.containsKey(name)) {
            wrong.add(QueryOptions.refused(option, "stands twice", null, null));
        } else if (expected != null) {
            wrong.add(QueryOptions.refused(option, "is " + ReadValue.shown(option.value()), expected, null));
        } else {
            values.put(name, ReadValue.sent(name, option));
        }
    }

    /** Options that only shape an answer do no harm, and Graph's own hints recommend them. */
    private void leaveOut(QueryOptions.Option option, Optional<ReadOption> known) {
        if (known.isEmpty() || !known.get().isShape()) {
            wrong.add(QueryOptions.unknown(
                    option, read.options().stream().map(ReadOption::text).toList()));
            return;
        }
        Severity severity = ruleBook.severity(ParameterRules.QUERY_OPTION_IGNORED);
        if (severity != Severity.OFF) {
            wrong.add(QueryOptions.about(
                    ParameterRules.QUERY_OPTION_IGNORED,
                    severity,
                    option,
                    "is left out: Graph's page says that this method \"does not support OData query parameters\"",
                    null,
                    null));
        }
    }

    /** Graph refuses advanced queries without the header, and most of them without {@code $count=true} (contract 3.1). */
    private void becomeEventual() {
        if (!AdvancedQuery.needsHeader(values)) {
            return;
        }
        Severity severity = ruleBook.severity(ParameterRules.ADVANCED_QUERY);
        if (severity != Severity.OFF) {
            wrong.add(Finding.about(
                    ParameterRules.ADVANCED_QUERY,
                    severity,
                    "ConsistencyLevel",
                    "ConsistencyLevel",
                    "is not sent, and Graph answers this query with it only",
                    "eventual",
                    null));
        }
        eventual = true;
        if (AdvancedQuery.needsCount(values)) {
            values.putIfAbsent(ReadOption.COUNT, "true");
        }
    }
}
